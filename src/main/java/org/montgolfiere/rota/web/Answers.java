package org.montgolfiere.rota.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import montgolfiere.templates.Templates;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.rota.Objection;
import org.montgolfiere.rota.Ruling;
import org.montgolfiere.screen.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Answers a wish to change the rota: a sentence that says it is done, or every reason why not. */
@Component
class Answers {

    private static final JsonMapper HEADERS =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final Templates templates;

    Answers(Templates templates) {
        this.templates = templates;
    }

    /** @param done a message key */
    JteModel of(Page page, Ruling ruling, String done, HttpServletResponse response) {
        JteModel refused = refused(page, ruling, response);
        return refused == null ? done(page, done, response) : refused;
    }

    /** The page says it once, and what shows the rota asks again. */
    JteModel done(Page page, String done, HttpServletResponse response) {
        say(page, done, response);
        return templates.rotaDone(page.say(done));
    }

    /** Lets an open page say a sentence with whatever else the answer brings. */
    void say(Page page, String done, HttpServletResponse response) {
        response.setHeader(
                "HX-Trigger",
                HEADERS.writeValueAsString(
                        Map.of("say", Map.of("sentence", page.say(done)), "rota-changed", Map.of())));
    }

    /** The no, or null where there is none. */
    @Nullable
    JteModel refused(Page page, Ruling ruling, HttpServletResponse response) {
        return switch (ruling) {
            case Ruling.Done _ -> null;
            case Ruling.Refused(List<Objection> objections) ->
                no(
                        objections.stream()
                                .map(objection -> objection.say(page.words()))
                                .toList(),
                        response);
        };
    }

    JteModel no(List<String> sentences, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return templates.rotaRefused(sentences);
    }
}
