import { auditStories } from './stories.tsx';

auditStories({ share: 0, of: 2 });
