package org.montgolfiere.channel.x;

import org.montgolfiere.channel.Json;
import org.montgolfiere.channel.Line;
import tools.jackson.databind.node.ObjectNode;

/** How the stand-in declines: as the contract has it, unless a test wants what X is known to say beside it. */
final class Problems {

    private static final String HOME = "https://api.x.com/2/problems/";

    private Problems() {}

    static Line.Told error(int status, int code, String message) {
        return Line.Told.json(
                status, Json.MAPPER.createObjectNode().put("code", code).put("message", message));
    }

    static ObjectNode notFound(String id) {
        return Json.MAPPER
                .createObjectNode()
                .put("type", HOME + "resource-not-found")
                .put("title", "Not Found Error")
                .put("detail", "Could not find it with this id.")
                .put("resource_type", "post")
                .put("resource_id", id)
                .put("value", id);
    }

    static Line.Told told(int status, String kind, String detail) {
        ObjectNode problem = Json.MAPPER
                .createObjectNode()
                .put("type", kind.equals("about:blank") ? kind : HOME + kind)
                .put("title", "Declined")
                .put("detail", detail)
                .put("status", status);
        return Line.Told.text(status, "application/problem+json", problem.toString());
    }

    static Line.Told missing(String id) {
        return Line.Told.text(404, "application/problem+json", notFound(id).toString());
    }
}
