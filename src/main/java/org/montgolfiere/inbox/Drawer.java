package org.montgolfiere.inbox;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Member;
import org.montgolfiere.screen.NotFound;
import org.montgolfiere.shield.Folded;
import org.springframework.stereotype.Component;

/** What could not be understood and was set aside: leads look at it and put it away. */
@Component
public class Drawer {

    private static final int SHOWN = 100;
    private static final int GIST = 4_000;

    private final SetAsides setAsides;
    private final Clock clock;

    Drawer(SetAsides setAsides, Clock clock) {
        this.setAsides = setAsides;
        this.clock = clock;
    }

    /** @param raw as the network sent it, closed behind the reason why it could not be understood */
    public record Piece(long id, long account, String stream, String why, Folded raw, Instant at) {}

    /** The latest that nobody has put away. @throws NotFound for those who do not lead */
    public List<Piece> open(Member member) {
        leads(member);
        return setAsides.page(member.brand(), new SetAsides.Asked(null, false, null, SetAsides.RAW, SHOWN));
    }

    /**
     * All of one account, the latest first, put away or not; of each its first {@value #GIST} characters.
     *
     * @param before the id a page ended with; null: the first page
     * @throws NotFound for those who do not lead
     */
    public List<Piece> of(Member member, long account, @Nullable Long before, int limit) {
        leads(member);
        return setAsides.page(member.brand(), new SetAsides.Asked(account, true, before, GIST, limit));
    }

    /** @throws NotFound where it is no piece of this brand, or for those who do not lead */
    public Piece one(Member member, long piece) {
        leads(member);
        SetAsides.Asked asked = new SetAsides.Asked(null, true, piece + 1, SetAsides.RAW, 1);
        return setAsides.page(member.brand(), asked).stream()
                .filter(found -> found.id() == piece)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** One piece was looked at; it is kept, out of sight. @throws NotFound where it is no piece of this brand */
    public void putAway(Member member, long piece) {
        leads(member);
        if (!setAsides.putAway(member.brand(), piece, clock.instant())) {
            throw new NotFound();
        }
    }

    private static void leads(Member member) {
        if (!member.leads()) {
            throw new NotFound();
        }
    }
}
