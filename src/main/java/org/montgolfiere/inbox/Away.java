package org.montgolfiere.inbox;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.OffTimes;
import org.montgolfiere.rota.Duty;
import org.montgolfiere.rota.Watch;
import org.springframework.stereotype.Component;

/** Nothing that waits for us is given to somebody who is off. */
@Component
class Away {

    private final OffTimes offTimes;
    private final Duty duty;
    private final Colleagues colleagues;
    private final Clock clock;

    Away(OffTimes offTimes, Duty duty, Colleagues colleagues, Clock clock) {
        this.offTimes = offTimes;
        this.duty = duty;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    /** When somebody who is off is back; null: they are not off. */
    @Nullable
    Instant until(long person) {
        return offTimes.until(person, clock.instant());
    }

    /** Why a member cannot give it to this person; null: they can. Leads alone read until when somebody is off. */
    Outcome.@Nullable Off refusal(Member member, Conversation conversation, long person) {
        Instant back = until(person);
        if (back == null || !waits(conversation, back)) {
            return null;
        }
        return new Outcome.Off(colleagues.name(person), member.leads() ? back : null, there(conversation));
    }

    private static boolean waits(Conversation conversation, Instant back) {
        Instant wakes = conversation.snoozedUntil();
        return switch (conversation.state()) {
            case OPEN -> true;
            case SNOOZED -> wakes != null && wakes.isBefore(back);
            case WAITING, CLOSED -> false;
        };
    }

    private List<String> there(Conversation conversation) {
        Map<Long, Member> readers = colleagues.readers(conversation);
        return duty.on(conversation.brand(), clock.instant()).stream()
                .filter(watch -> watch.onSite() && readers.containsKey(watch.person()))
                .map(Watch::name)
                .distinct()
                .toList();
    }
}
