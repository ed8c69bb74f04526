package org.montgolfiere.rota.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.montgolfiere.rota.Stretch;

/** What the desk itself holds to: off is off, nobody is in two places, and no minor slips in. */
final class House {

    private House() {}

    static List<Breach> off(Question of) {
        return within(of, of.timeline().off());
    }

    static List<Breach> unavailable(Question of) {
        return within(of, of.timeline().unavailable());
    }

    private static List<Breach> within(Question of, List<Stretch> closed) {
        return of.timeline().pieces().stream()
                .flatMap(work -> closed.stream().map(work.time()::common))
                .flatMap(Stream::ofNullable)
                .map(common -> of.breach(common, common.minutes()))
                .toList();
    }

    static List<Breach> overlaps(Question of) {
        List<Breach> breaches = new ArrayList<>();
        Stretch reach = null;
        for (Work work : of.timeline().pieces()) {
            if (work.kind() == Work.Kind.CALL_OUT) {
                continue;
            }
            Stretch common = reach == null ? null : reach.common(work.time());
            if (common != null) {
                breaches.add(of.breach(common, common.minutes()));
            }
            reach = reach == null || work.time().to().isAfter(reach.to()) ? work.time() : reach;
        }
        return breaches;
    }

    static List<Breach> minors(Question of) {
        LocalDate day = of.date(of.window().from());
        boolean minor = of.contract().younger(of.rule().value(), day);
        boolean planned =
                of.timeline().pieces().stream().map(Work::time).anyMatch((Stretch time) -> time.overlaps(of.window()));
        return minor && planned ? List.of(of.breach(of.window(), 0)) : List.of();
    }
}
