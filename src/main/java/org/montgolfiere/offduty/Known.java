package org.montgolfiere.offduty;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.montgolfiere.people.Notice;
import org.montgolfiere.rota.Stretch;
import org.montgolfiere.rota.Watch;

/** What the gate knows of the people of one portion of notices at one instant, and what it has just decided for them. */
final class Known {

    /** One person at one brand. */
    record Place(long person, long brand) {
        static Place of(Notice notice) {
            return new Place(notice.person(), notice.brand());
        }
    }

    /**
     * @param members those who belong to the brand
     * @param off off times that are not over, by person
     * @param duty pieces of duty of the next day
     * @param open openings by hand that are not over, by person
     * @param reach by person, where they chose
     * @param rung interruptions within the last hour, by person
     * @param waiting notices of this portion that wait already
     */
    record Facts(
            Set<Place> members,
            Map<Long, List<Stretch>> off,
            Map<Place, List<Watch>> duty,
            Map<Long, List<Stretch>> open,
            Map<Long, Reach> reach,
            Map<Long, Integer> rung,
            Set<Notice> waiting) {}

    private final Facts facts;
    private final Map<Long, Integer> rung;
    private final Set<Notice> waiting;

    Known(Facts facts) {
        this.facts = facts;
        this.rung = new HashMap<>(facts.rung());
        this.waiting = new HashSet<>(facts.waiting());
    }

    Gating.Facts of(Notice notice) {
        return of(notice, rung.getOrDefault(notice.person(), 0));
    }

    /** Once it was let through, no budget is asked again. */
    Gating.Facts ofLetThrough(Notice notice) {
        return of(notice, 0);
    }

    /** What comes later in the same portion is decided in the light of this. */
    void decided(Notice notice, Verdict verdict) {
        switch (verdict) {
            case Verdict.Delivered _ -> rung.merge(notice.person(), counted(notice), Integer::sum);
            case Verdict.Kept _ -> waiting.add(notice);
            case Verdict.Dropped _ -> {}
        }
    }

    private static int counted(Notice notice) {
        return Urgency.of(notice.kind()).isCounted() ? 1 : 0;
    }

    private Gating.Facts of(Notice notice, int rung) {
        Place place = Place.of(notice);
        return new Gating.Facts(
                facts.members().contains(place),
                facts.off().getOrDefault(notice.person(), List.of()),
                facts.duty().getOrDefault(place, List.of()),
                facts.open().getOrDefault(notice.person(), List.of()),
                facts.reach().getOrDefault(notice.person(), Reach.CALM),
                rung,
                waiting.contains(notice));
    }
}
