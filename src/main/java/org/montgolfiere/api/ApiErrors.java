package org.montgolfiere.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import org.montgolfiere.channel.Reason;
import org.montgolfiere.screen.Problems;
import org.montgolfiere.screen.Words;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Answers what the controllers of this room refuse. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiErrors {

    private final Problems problems;
    private final MessageSource messages;
    private final Clock clock;

    ApiErrors(Problems problems, MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
        this.problems = problems;
    }

    @ExceptionHandler
    void refused(Refused refused, HttpServletResponse response) throws IOException {
        Reason reason = refused.reason();
        problems.write(
                response,
                refused.status(),
                refused.word(),
                reason == null ? refused.detail() : reason.say(english()),
                reason == null ? null : reason.key(),
                refused.wrongs().stream().map(Wrong::shape).toList());
    }

    /** The contract speaks English to programs, as its other sentences do. */
    private Words english() {
        return new Words(messages, Locale.ENGLISH, ZoneOffset.UTC, clock.instant());
    }
}
