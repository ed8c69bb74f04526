package org.montgolfiere.api;

import org.montgolfiere.DeskTest;
import org.montgolfiere.people.Brand;
import org.montgolfiere.people.Role;
import tools.jackson.databind.JsonNode;

/** A desk with programs that use it. */
abstract class ApiTest extends DeskTest {

    /** A program that acts as somebody new with these roles. */
    Program program(Brand brand, Role... roles) {
        return new Program(port, token(person(brand, roles)));
    }

    /** The id of a new account of network {@code api}. */
    static long account(Program admin, Brand brand) {
        JsonNode made =
                admin.post("/api/v1/accounts", """
                {"brand": %d, "network": "api", "handle": "@forum", "name": "Our forum",
                 "callback": "https://forum.example.org/montgolfiere"}""".formatted(brand.id())).json();
        return made.at("/account/id").asLong();
    }

    /** One message as JSON. */
    static String message(String id, String text) {
        return """
                {"id": "%s", "thread": "%s", "author": {"id": "u-%s", "handle": "claire", "name": "Claire B."}, "text": "%s"}""".formatted(id, id, id, text);
    }

    /** The id of a new conversation with one message in it. */
    static long conversation(Program program, long account, String id, boolean secluded) {
        program.post("/api/v1/accounts/" + account + "/messages", """
                [{"id": "%s", "author": {"id": "u-%s", "name": "Claire B."}, "text": "Are you open?", "private": %s}]""".formatted(id, id, secluded));
        for (JsonNode one :
                program.get("/api/v1/conversations?account=" + account).json().get("items")) {
            String page = program.get("/api/v1/conversations/" + one.get("id").asLong())
                    .body();
            if (page.contains("\"remoteId\":\"" + id + "\"")) {
                return one.get("id").asLong();
            }
        }
        throw new AssertionError(id + " is in no conversation");
    }
}
