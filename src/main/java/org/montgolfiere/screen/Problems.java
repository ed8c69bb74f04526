package org.montgolfiere.screen;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells a program what went wrong, as RFC 9457 has it. */
@Component
public class Problems {

    private final JsonMapper json;

    Problems(JsonMapper json) {
        this.json = json;
    }

    /** @param detail one English sentence without anything secret */
    public void write(HttpServletResponse response, HttpStatus status, String detail) throws IOException {
        write(response, status, word(status), detail, null, List.of());
    }

    /**
     * @param word the end of its stable type, such as {@code not-found}
     * @param reason a stable word for why it was refused, such as {@code inbox.note.length}; null: there is none
     * @param errors what is wrong where, each with a {@code detail} and a {@code pointer} or {@code parameter}
     */
    public void write(
            HttpServletResponse response,
            HttpStatus status,
            String word,
            String detail,
            @Nullable String reason,
            List<? extends Map<String, String>> errors)
            throws IOException {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "/problems/" + word);
        problem.put("title", status.getReasonPhrase());
        problem.put("status", status.value());
        problem.put("detail", detail);
        if (reason != null) {
            problem.put("reason", reason);
        }
        if (!errors.isEmpty()) {
            problem.put("errors", errors);
        }
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    private static String word(HttpStatus status) {
        return switch (status) {
            case BAD_REQUEST -> "bad-request";
            case UNAUTHORIZED -> "unauthorized";
            case FORBIDDEN -> "forbidden";
            case NOT_FOUND -> "not-found";
            case METHOD_NOT_ALLOWED -> "method-not-allowed";
            case NOT_ACCEPTABLE -> "not-acceptable";
            case CONFLICT -> "conflict";
            case CONTENT_TOO_LARGE -> "too-large";
            case UNSUPPORTED_MEDIA_TYPE -> "unsupported-media-type";
            case UNPROCESSABLE_CONTENT -> "refused";
            case TOO_MANY_REQUESTS -> "too-many-requests";
            case SERVICE_UNAVAILABLE -> "unavailable";
            case INSUFFICIENT_STORAGE -> "disk-full";
            default -> status.is5xxServerError() ? "internal" : "bad-request";
        };
    }
}
