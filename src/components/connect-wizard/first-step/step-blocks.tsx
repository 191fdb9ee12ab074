import { Fragment, type ReactElement } from 'react';
import type { Block, DrawnBlock } from '../../../definition/block.ts';
import type { Capability } from '../../../definition/integration.ts';
import type { UseConnectFlowResult } from '../../../hooks/connect-flow-result.ts';
import { Callout } from '../../../ui/callout.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Checkbox } from '../../../ui/inputs.tsx';
import { RichText } from '../../../ui/rich-text.tsx';
import { type Elements, Space } from '../../../ui/content.tsx';
import type { WizardSection } from '../shell/wizard-pages.ts';
import { fieldId, guideItemId } from '../shell/wizard-screens.tsx';
import type { WizardStrings } from '../shell/wizard-strings.ts';
import type { StepProps } from './configure-step.tsx';
import { GuideItemLine } from './guide.tsx';
import { StepField } from './step-field.tsx';

/** What a block may need to draw itself. */
interface BlockProps extends Pick<StepProps, 'binding' | 'strings' | 'pages' | 'uid' | 'focus'> {
  /** Next was tried: an empty secret counts from then on. */
  readonly tried?: boolean | undefined;
  /** Enter in a secret field. */
  readonly onEnter?: (() => void) | undefined;
  /** The test and its result, in the second step. */
  readonly test?: Elements;
}

interface BlockKind<Drawn extends Block> {
  /** `guide`: read before the form is filled in; `form`: filled in; `test`: carried out. */
  readonly part: 'guide' | 'form' | 'test';
  readonly draw: (block: Drawn, props: BlockProps) => Elements;
}

/** How each block is drawn. A block type that `BlockSupport` marks as drawn must have an entry here to compile. */
const BLOCKS: { readonly [Type in DrawnBlock['type']]: BlockKind<Extract<DrawnBlock, { type: Type }>> } = {
  text: {
    part: 'guide',
    draw({ body, tone }, { strings }) {
      const paragraph = (
        <p>
          <RichText segments={strings.segments(body)} opensNewTab={strings.common.opensNewTab} />
        </p>
      );
      return tone === undefined ? paragraph : <Callout tone={tone}>{paragraph}</Callout>;
    },
  },
  instructions: {
    part: 'guide',
    draw({ items }, { binding, strings, pages, uid, focus }) {
      const [first] = items;
      return (
        <ol data-slot="ik-wizard-items" start={first === undefined ? 1 : (pages.numberOf(first.id) ?? 1)}>
          {items.map((item) => (
            <GuideItemLine
              key={item.id}
              item={item}
              id={guideItemId(uid, item.id)}
              number={pages.numberOf(item.id) ?? 0}
              strings={strings}
              aimed={focus.aimed === item.id}
              grant={binding.state.lastReport?.capabilities.find(({ id }) => id === item.capability)?.state}
            />
          ))}
        </ol>
      );
    },
  },
  fields: {
    part: 'form',
    draw: ({ fields }, { binding, strings, pages, uid, tried = false, onEnter }) =>
      fields
        .filter(pages.shows)
        .map((field) => (
          <StepField
            key={field.name}
            field={field}
            binding={binding}
            strings={strings}
            controlId={fieldId(uid, field.name)}
            tried={tried}
            onEnter={onEnter}
          />
        )),
  },
  capabilities: {
    part: 'form',
    draw: (_, { binding, strings }) => <CapabilityChoices binding={binding} strings={strings} />,
  },
  test: { part: 'test', draw: (_, { test }) => test },
};

function kindOf(block: Block): BlockKind<Block> {
  // SAFETY: a definition with another type is refused before it is drawn, and the entry of a type takes its blocks.
  return BLOCKS[block.type as DrawnBlock['type']] as BlockKind<Block>;
}

/** The blocks of a section in the order of the definition. */
export function StepBlocks({ section, ...props }: BlockProps & { readonly section: WizardSection }): ReactElement {
  return (
    <>
      {section.blocks.map((block, place) => (
        // Blocks of one section never change places.
        <Fragment key={place}>{kindOf(block).draw(block, props)}</Fragment>
      ))}
    </>
  );
}

/** Blocks that follow each other and belong to the same part of a page. */
interface BlockGroup extends WizardSection {
  readonly part: 'guide' | 'form' | 'test';
}

/** Groups consecutive blocks of a section that belong to the same part of a page, in order. */
export function groupsOf(section: WizardSection): readonly BlockGroup[] {
  const groups: BlockGroup[] = [];
  for (const block of section.blocks) {
    const { part } = kindOf(block);
    const last = groups.at(-1);
    if (last?.part === part) groups[groups.length - 1] = { ...last, blocks: [...last.blocks, block] };
    else groups.push({ ...section, id: `${section.id}:${groups.length}`, part, blocks: [block] });
  }
  return groups;
}

interface CapabilityChoicesProps {
  readonly binding: UseConnectFlowResult;
  readonly strings: WizardStrings;
}

/** The capabilities that the credential should have: required ones as a list, optional ones as checkboxes. */
function CapabilityChoices({ binding, strings }: CapabilityChoicesProps): ReactElement | null {
  const { wizard, common, credential } = strings;
  const { definition, capabilities } = binding;
  const required = (definition.capabilities ?? []).filter((capability) => capability.required);
  if (required.length + capabilities.length === 0) return null;
  const legend = wizard.capabilities({ credential });
  return (
    <fieldset data-slot="ik-wizard-capabilities">
      <legend data-slot="ik-label">{legend}</legend>
      {required.length === 0 ? null : (
        <ul data-slot="ik-wizard-capability-list">
          {required.map((capability) => (
            <li key={capability.id} data-slot="ik-wizard-capability">
              <Icon name="check" />
              <span>
                <span>{strings.t(capability.label)}</span>
                <Space />
                <span data-slot="ik-test-tag">{wizard.required}</span>
                <Scopes capability={capability} strings={strings} />
              </span>
            </li>
          ))}
        </ul>
      )}
      {capabilities.map(({ capability, asked }) => (
        <Checkbox
          key={capability.id}
          checked={asked}
          onChange={(event) => binding.askCapability(capability.id, event.currentTarget.checked)}
          label={
            <>
              <span>{strings.t(capability.label)}</span>
              <Space />
              <span data-slot="ik-test-tag">{common.optional}</span>
            </>
          }
          description={<Scopes capability={capability} strings={strings} />}
        />
      ))}
    </fieldset>
  );
}

function Scopes({
  capability,
  strings,
}: {
  readonly capability: Capability;
  readonly strings: WizardStrings;
}): ReactElement {
  return (
    <span data-slot="ik-hint">
      {capability.unlocks === undefined ? null : <span>{strings.t(capability.unlocks)}</span>}
      <Space />
      {capability.scopes?.map((scope) => (
        <code key={scope} data-slot="ik-code" dir="ltr" translate="no">
          {scope}
        </code>
      ))}
    </span>
  );
}
