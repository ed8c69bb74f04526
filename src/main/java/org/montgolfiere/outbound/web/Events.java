package org.montgolfiere.outbound.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Tells the scripts of the page what happened, beside the answer that is shown. */
final class Events {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private Events() {}

    /** @param name of a browser event, dispatched once the answer stands in the page */
    static void afterSettle(HttpServletResponse response, String name, Map<String, ?> detail) {
        response.setHeader("HX-Trigger-After-Settle", JSON.writeValueAsString(Map.of(name, detail)));
    }
}
