package org.montgolfiere.outbound.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Tells the scripts of the page what happened, beside the answer that is shown. */
final class Events {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private Events() {}

    /** Says what stands against what was sent, above its form: the form stays as it is, with its pictures and their words. */
    static JteModel warn(HttpServletResponse response, JteModel warnings) {
        response.setHeader("HX-Retarget", "#composer-warnings");
        response.setHeader("HX-Reswap", "innerHTML");
        return warnings;
    }

    /** @param name of a browser event, dispatched once the answer stands in the page */
    static void afterSettle(HttpServletResponse response, String name, Map<String, ?> detail) {
        response.setHeader("HX-Trigger-After-Settle", JSON.writeValueAsString(Map.of(name, detail)));
    }
}
