package org.montgolfiere.outbound;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.offduty.Updates;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Role;
import org.montgolfiere.people.Viewer;
import org.montgolfiere.screen.NotFound;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The stop: one move, and nothing of a brand leaves any more, on any process. What takes something of ours back goes on. Once it is
 * lifted each thing that waited is asked for one by one.
 */
@Service
public class Stops {

    /** How many letters a reason may have. */
    public static final int WHY = 500;

    private final StopRows rows;
    private final Updates updates;
    private final Clock shared;

    Stops(StopRows rows, Updates updates, @Qualifier(OutboundClock.SHARED) Clock shared) {
        this.rows = rows;
        this.updates = updates;
        this.shared = shared;
    }

    /** What a stop keeps, and what was faster; a lead sees everything, others their own. */
    public record Kept(List<Dispatch> underWay, List<Dispatch> left, List<Dispatch> waiting) {

        public Kept {
            underWay = List.copyOf(underWay);
            left = List.copyOf(left);
            waiting = List.copyOf(waiting);
        }
    }

    /** The stop that stands; null: things leave. */
    public @Nullable Stop standing(long brand) {
        Stop last = rows.last(brand);
        return last != null && last.stands() ? last : null;
    }

    /** The last one, lifted or not; null: there never was one. */
    public @Nullable Stop last(Member member) {
        return rows.last(member.brand());
    }

    /**
     * Stops the brand; where it is stopped already, only the reason changes.
     *
     * @param why empty: it is said later
     * @throws NotFound when the member does not lead
     */
    @Transactional
    public void make(Member member, String why) {
        lead(member);
        make(List.of(member.brand()), member.person(), null, why);
    }

    /** Stops every brand that this person administers. @throws NotFound when there is none */
    @Transactional
    public void makeEverywhere(Viewer viewer, String why) {
        List<Long> brands = administered(viewer);
        if (brands.isEmpty()) {
            throw new NotFound();
        }
        make(brands, viewer.person(), null, why);
    }

    /** By a sealed link of a lead. @return how many things wait now */
    @Transactional
    public int make(Member maker, String holder, String why) {
        lead(maker);
        make(List.of(maker.brand()), maker.person(), holder, why);
        return rows.count(maker.brand());
    }

    /** The brands that this person can stop at once. */
    public static List<Long> administered(Viewer viewer) {
        return viewer.roles().entrySet().stream()
                .filter(brand -> brand.getValue().stream().anyMatch(Role::administers))
                .map(brand -> brand.getKey())
                .sorted()
                .toList();
    }

    private void make(List<Long> brands, long by, @Nullable String holder, String why) {
        String said = why.strip().substring(0, Math.min(WHY, why.strip().length()));
        rows.make(brands, by, holder, said, shared.instant());
        if (!said.isEmpty()) {
            rows.explain(brands, said);
        }
        brands.forEach(this::tell);
    }

    /** Lets things leave again: those that waited only when somebody says so of each. @throws NotFound when the member does not lead */
    @Transactional
    public void lift(Member member) {
        lead(member);
        Long stop = rows.standing(member.brand());
        if (stop == null) {
            return;
        }
        rows.keep(member.brand(), stop);
        rows.lift(member.brand(), stop, member.person(), shared.instant());
        tell(member.brand());
    }

    public Kept kept(Member member) {
        Stop last = rows.last(member.brand());
        if (last == null || !member.readsDesk()) {
            return new Kept(List.of(), List.of(), List.of());
        }
        long brand = member.brand();
        Instant at = last.madeAt();
        Long author = member.leads() ? null : member.person();
        boolean fresh = at.isAfter(shared.instant().minus(Stop.SHOWN));
        return new Kept(
                rows.underWay(brand, at, author),
                fresh ? rows.left(brand, at, author) : List.of(),
                rows.waiting(brand, last.stands(), author));
    }

    /** Whether something is being taken back on an account: what ends its connection ends that, too. */
    public boolean isDeleting(long account) {
        return rows.isDeleting(account);
    }

    private void tell(long brand) {
        updates.tell(brand, "stop", 0);
        updates.tell(brand, "outgoing", 0);
        updates.tell(brand, "topics", 0);
    }

    private static void lead(Member member) {
        if (!member.leads()) {
            throw new NotFound();
        }
    }
}
