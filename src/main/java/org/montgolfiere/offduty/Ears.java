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
 * came for, as long as they do not go on duty: then the end of that duty is the end for this page, too.
 */
@Component
class Ears {

    private static final Duration AGAIN = Duration.ofSeconds(5);
    private static final Duration ON_DUTY_YET = Duration.ofMinutes(1);
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
        return new Listening(member, clock.instant());
    }

    /** Asked by its page's own thread alone. */
    private final class Listening implements Ear {

        private final Member member;
        private Instant asked;
        /** When the gate closes; null: since the page was opened it never stood open. */
        private @Nullable Instant until;

        private @Nullable Instant closed;
        private Set<Long> threads = Set.of();

        Listening(Member member, Instant now) {
            this.member = member;
            this.asked = now;
            this.until = personal.closes(member, now);
        }

        @Override
        public boolean hears(String what, String data) {
            Instant now = clock.instant();
            boolean duty = what.equals("duty");
            if (duty || isStale(now)) {
                ask(now);
            }
            return duty || closed == null || OF_A_THREAD.contains(what) && threads.contains(Long.valueOf(data));
        }

        private boolean isStale(Instant now) {
            if (until == null) {
                return !now.isBefore(asked.plus(ON_DUTY_YET));
            }
            boolean over = !now.isBefore(until);
            return over && (closed == null || !now.isBefore(asked.plus(AGAIN)));
        }

        private void ask(Instant now) {
            asked = now;
            Instant next = personal.closes(member, now);
            if (next != null) {
                until = next;
                closed = null;
            } else if (until != null) {
                close(now);
            }
        }

        private void close(Instant now) {
            Instant since = closed == null ? now : closed;
            closed = since;
            until = now;
            threads = answering.threads(member.person(), since.minus(BEGUN_WITHIN));
        }
    }
}
