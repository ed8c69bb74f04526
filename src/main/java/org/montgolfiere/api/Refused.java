package org.montgolfiere.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Reason;
import org.springframework.http.HttpStatus;

/** A request that is answered with a problem. */
final class Refused extends RuntimeException {

    private final transient HttpStatus status;
    private final transient String word;
    private final transient String detail;
    private final transient @Nullable Reason reason;
    private final transient List<Wrong> wrongs;

    private Refused(HttpStatus status, String word, String detail, List<Wrong> wrongs) {
        this(status, word, detail, null, wrongs);
    }

    private Refused(HttpStatus status, String word, String detail, @Nullable Reason reason, List<Wrong> wrongs) {
        super(word, null, false, false);
        this.status = status;
        this.word = word;
        this.detail = detail;
        this.reason = reason;
        this.wrongs = List.copyOf(wrongs);
    }

    static Refused badRequest(List<Wrong> wrongs) {
        return new Refused(
                HttpStatus.BAD_REQUEST,
                "bad-request",
                "The request is wrong in the places named. Nothing was done.",
                wrongs);
    }

    static Refused badParameter(String name, String detail) {
        return badRequest(List.of(Wrong.parameter(name, detail)));
    }

    static Refused unreadable(String detail) {
        return new Refused(HttpStatus.BAD_REQUEST, "bad-json", detail, List.of());
    }

    static Refused tooLarge(String detail) {
        return new Refused(HttpStatus.CONTENT_TOO_LARGE, "too-large", detail, List.of());
    }

    static Refused unsupported(String word, String detail) {
        return new Refused(HttpStatus.UNSUPPORTED_MEDIA_TYPE, word, detail, List.of());
    }

    static Refused conflict(String detail) {
        return new Refused(HttpStatus.CONFLICT, "conflict", detail, List.of());
    }

    static Refused tooLate(String detail) {
        return new Refused(HttpStatus.CONFLICT, "too-late", detail, List.of());
    }

    static Refused refused(String detail) {
        return new Refused(HttpStatus.UNPROCESSABLE_CONTENT, "refused", detail, List.of());
    }

    /** @param reason a message key with its argument after a colon, as the rooms keep it */
    static Refused because(Reason reason) {
        return new Refused(HttpStatus.UNPROCESSABLE_CONTENT, "refused", "", reason, List.of());
    }

    HttpStatus status() {
        return status;
    }

    String word() {
        return word;
    }

    String detail() {
        return detail;
    }

    /** What the sentence is made from; null: {@link #detail} is the sentence. */
    @Nullable
    Reason reason() {
        return reason;
    }

    List<Wrong> wrongs() {
        return wrongs;
    }
}
