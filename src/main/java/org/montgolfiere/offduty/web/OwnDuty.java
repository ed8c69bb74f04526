package org.montgolfiere.offduty.web;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.offduty.Gate;
import org.montgolfiere.people.Member;
import org.montgolfiere.rota.Duty;
import org.montgolfiere.rota.Watch;
import org.montgolfiere.screen.Words;

/**
 * One's own duty as a screen shows it.
 *
 * @param until null: off duty
 * @param open until when one's gate is open by hand; null: it is not
 * @param hours the usual ends that still lie ahead today, such as {@code 12:00}; in the evening the next full hours
 * @param waiting how many notices were not put away yet
 */
public record OwnDuty(
        long brand, @Nullable Instant until, @Nullable Instant open, List<String> hours, int waiting) {

    private static final List<LocalTime> USUAL = List.of(LocalTime.of(12, 0), LocalTime.of(14, 0), LocalTime.of(18, 0));

    static OwnDuty of(Member member, Duty duty, Gate gate, Words words) {
        return new OwnDuty(
                member.brand(),
                until(member, duty.on(member.brand(), words.now())),
                gate.openUntil(member),
                ahead(words.now().atZone(words.zone())).map(LocalTime::toString).toList(),
                gate.unseen(member).size());
    }

    private static @Nullable Instant until(Member member, List<Watch> watches) {
        return watches.stream()
                .filter(watch -> watch.person() == member.person() && watch.onSite())
                .map(watch -> watch.time().to())
                .findFirst()
                .orElse(null);
    }

    private static Stream<LocalTime> ahead(ZonedDateTime now) {
        List<LocalTime> usual =
                USUAL.stream().filter(hour -> hour.isAfter(now.toLocalTime())).toList();
        return usual.isEmpty() ? soon(now) : usual.stream();
    }

    private static Stream<LocalTime> soon(ZonedDateTime now) {
        LocalTime full = now.toLocalTime().truncatedTo(ChronoUnit.HOURS);
        return Stream.of(full.plusHours(2), full.plusHours(4));
    }
}
