package org.montgolfiere.rest;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.OffTime;
import org.montgolfiere.people.OffTimes;
import org.montgolfiere.people.Viewer;
import org.montgolfiere.rota.Stretch;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stopping now, with all in one transaction that a planned off time has days to prepare. */
@Service
public class Parting {

    private final Stopping stopping;
    private final Preparing preparing;
    private final SealedLinks links;
    private final Clock clock;

    Parting(Stopping stopping, Preparing preparing, SealedLinks links, Clock clock) {
        this.stopping = stopping;
        this.preparing = preparing;
        this.links = links;
        this.clock = clock;
    }

    /**
     * How somebody wishes to stop.
     *
     * @param word for them alone, or null
     * @param bound whether nothing opens their door before the end
     * @param cover whether somebody is sought for their shifts in it
     * @param holder who holds a sealed link where they are the last who could act; null: nobody
     */
    public record Wish(
            Instant until,
            @Nullable String word,
            boolean bound,
            boolean cover,
            @Nullable String holder) {}

    /** What became of it. */
    public sealed interface Parted {

        /**
         * They are off.
         *
         * @param asked for how many shifts somebody is sought since
         * @param links told this once
         */
        record Gone(OffTime off, int asked, List<SealedLinks.Made> links) implements Parted {}

        /** @param why a message key */
        record Refused(String why) implements Parted {}
    }

    @Transactional
    public Parted part(Viewer own, Wish wish) {
        Instant now = clock.instant();
        return switch (stopping.stop(own, now, wish.until(), wish.word(), wish.bound())) {
            case OffTimes.Adding.Refused(String why) -> new Parted.Refused(why);
            case OffTimes.Adding.Known(OffTime off) -> new Parted.Gone(off, 0, List.of());
            case OffTimes.Adding.Added(OffTime off) -> gone(own, off, wish);
        };
    }

    private Parted gone(Viewer own, OffTime off, Wish wish) {
        int asked = wish.cover() ? preparing.askAll(own, new Stretch(off.start(), off.end())) : 0;
        String holder = wish.holder();
        return new Parted.Gone(off, asked, holder == null ? List.of() : links.seal(own, off.id(), holder));
    }
}
