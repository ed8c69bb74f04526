package org.montgolfiere.offduty;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Member;
import org.springframework.stereotype.Component;

/**
 * A page hears of everything as long as its person's gate is open. Once it has closed, what they were answering stays live
 * until it is sent or handed over, and nothing new enters. Whoever opens the desk off duty, by their own will, hears what they
 * came for.
 */
@Component
class Ears {

    private static final Duration AGAIN = Duration.ofSeconds(5);
    private static final Duration BEGUN_WITHIN = Duration.ofHours(1);
    private static final Set<String> OF_A_THREAD = Set.of("conversation", "looking", "outgoing");

    private final Personal personal;
    private final Answering answering;
    private final Clock clock;

    Ears(Personal personal, Answering answering, Clock clock) {
        this.personal = personal;
        this.answering = answering;
        this.clock = clock;
    }

    Ear of(Member member) {
        Instant until = personal.closes(member, clock.instant());
        return until == null ? Ear.ALWAYS : new Closing(member, until);
    }

    /** Asked by its page's own thread alone. */
    private final class Closing implements Ear {

        private final Member member;
        private Instant until;
        private @Nullable Instant closed;
        private @Nullable Instant asked;
        private Set<Long> threads = Set.of();

        Closing(Member member, Instant until) {
            this.member = member;
            this.until = until;
        }

        @Override
        public boolean hears(String what, String data) {
            Instant now = clock.instant();
            boolean duty = what.equals("duty");
            boolean stale = closed == null || asked == null || !now.isBefore(asked.plus(AGAIN));
            if (duty || !now.isBefore(until) && stale) {
                ask(now);
            }
            return duty || closed == null || OF_A_THREAD.contains(what) && threads.contains(Long.valueOf(data));
        }

        private void ask(Instant now) {
            asked = now;
            Instant next = personal.closes(member, now);
            if (next != null) {
                until = next;
                closed = null;
                return;
            }
            Instant since = closed == null ? now : closed;
            closed = since;
            until = now;
            threads = answering.threads(member.person(), since.minus(BEGUN_WITHIN));
        }
    }
}
