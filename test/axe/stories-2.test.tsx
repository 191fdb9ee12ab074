import { auditStories } from './stories.tsx';

auditStories({ share: 1, of: 2 });
