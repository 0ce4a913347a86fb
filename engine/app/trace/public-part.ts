import type { EnterpriseExplanation } from '../explain-enterprise.ts';
import type { Session } from '../perform.ts';
import { requireRight } from '../who-acts.ts';
import type { ItemExplanation } from './explain-item.ts';
import type { ItemOutside } from './explain-outside.ts';

/** What anybody may know of one item: the same as frames/*.csv of the proof. */
export interface PublicItem
  extends Pick<ItemExplanation, 'item' | 'itemName' | 'agency' | 'agencyName' | 'object'> {
  readonly verdict?: NonNullable<ItemExplanation['ticket']['verdict']>;
  /** Hex; absent before the seed. */
  readonly ticket?: string;
  /** Whether the ticket lies within what was drawn of those like it; absent unless it could be drawn. */
  readonly within?: boolean;
}

export interface PublicExplanation extends Omit<EnterpriseExplanation, 'items' | 'outside'> {
  readonly items: readonly PublicItem[];
  /** Of frames whose rows are public; why is told to who may see reasons. */
  readonly outside: readonly Pick<ItemOutside, 'item' | 'itemName' | 'agency' | 'agencyName'>[];
  /** Items left out because their tickets are not public. */
  readonly blind: number;
}

/** 查看内部理由: stratum, ratio and reason beside a name are for posts that have the right. */
export function maySeePrivate({ policy, actor }: Pick<Session, 'policy' | 'actor'>): boolean {
  return requireRight(policy.posts, actor, 'see-private').ok;
}

/** draw/v1 §6: no stratum, ratio or reason, and nothing of a frame whose tickets are blind. */
export function publicPart(explanation: EnterpriseExplanation): PublicExplanation {
  const open = explanation.items.filter(({ tickets }) => tickets === 'open');
  return {
    ...explanation,
    items: open.map(({ item, itemName, agency, agencyName, object, ticket }) => ({
      ...{ item, itemName, agency, agencyName, object },
      ...(ticket.verdict === undefined ? {} : { verdict: ticket.verdict }),
      ...(ticket.ticket === undefined ? {} : { ticket: ticket.ticket }),
      ...(ticket.state === 'in' && ticket.verdict !== undefined
        ? { within: ticket.ticket !== undefined && ticket.ticket <= (ticket.threshold ?? '') }
        : {}),
    })),
    outside: explanation.outside.map(({ item, itemName, agency, agencyName }) => {
      return { item, itemName, agency, agencyName };
    }),
    blind: explanation.items.length - open.length,
  };
}
