package org.montgolfiere.rota.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Member;
import org.montgolfiere.rota.Holder;
import org.montgolfiere.rota.Shift;
import org.montgolfiere.rota.Swap;

/**
 * The open swaps of a brand for one reader.
 *
 * @param own the reader's own shifts ahead, which they may give in return
 * @param moved a swap that has just moved shifts, and can still be undone; or null
 */
public record SwapView(
        Member reader,
        List<Open> open,
        List<Chip> own,
        @Nullable Long moved) {

    /**
     * One that is open.
     *
     * @param chip the shift
     * @param holder whose it is
     * @param inReturn what would be given for it, or null
     * @param later whether another step moves before it
     * @param candidates against whom nothing speaks; for its holder and for leads
     */
    public record Open(
            Swap swap,
            Chip chip,
            String holder,
            @Nullable String taker,
            @Nullable Shift inReturn,
            boolean later,
            List<Holder> candidates) {

        public boolean ownedBy(Member member) {
            return swap.holder() == member.person();
        }

        public boolean putTo(Member member) {
            Long taker = swap.taker();
            return swap.state() == Swap.State.OFFERED && taker != null && taker == member.person();
        }

        /** Open to whoever can, or put to this member. */
        public boolean takeable(Member member) {
            return !ownedBy(member) && !later && (swap.state() == Swap.State.ASKED || putTo(member));
        }

        /** Its holder did not ask, and keeps it unless they agree. */
        public boolean unasked(Member member) {
            return awaitsConsent(member) && swap.askedBy() != swap.holder();
        }

        public boolean awaitsConsent(Member member) {
            return ownedBy(member) && swap.state() == Swap.State.TAKEN;
        }

        public boolean offerable(Member member) {
            return swap.state() == Swap.State.ASKED && (ownedBy(member) || member.leads());
        }

        public boolean withdrawable(Member member) {
            return ownedBy(member) || swap.askedBy() == member.person() || member.leads();
        }
    }

    public String base() {
        return "/brands/" + reader.brand() + "/rota/swaps";
    }
}
