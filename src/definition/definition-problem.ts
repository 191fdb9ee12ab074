/** Rules of a definition that the schema checks by itself, by name. */
export type NamedRule =
  | 'id'
  | 'ownName'
  | 'href'
  | 'hostHref'
  | 'image'
  | 'duration'
  | 'undrawnControl'
  | 'undrawnBlock'
  | 'undrawnRepeat'
  | 'manyCapabilities';

/** Rules about several members of a definition together. */
export type ReferenceRule =
  | 'usedTwice'
  | 'noGuideItem'
  | 'noCapability'
  | 'noField'
  | 'testBlocks'
  | 'noSecretField'
  | 'noOptions';

/** Every rule that a definition can break. */
export type DefinitionRule =
  | NamedRule
  | ReferenceRule
  | 'notData'
  | 'tooDeep'
  | 'tooLarge'
  | 'unknownMember'
  | 'missing'
  | 'wrongType'
  | 'otherValue'
  | 'tooShort'
  | 'tooLong'
  | 'noForm';

/** One way in which a definition breaks a rule. */
export interface DefinitionProblem {
  /** The names that lead to it, joined by dots; empty = the whole definition. */
  readonly place: string;
  readonly rule: DefinitionRule;
  /** What the rule speaks of: the id that is not found, the values that are allowed, the number that there is. */
  readonly detail?: string;
}
