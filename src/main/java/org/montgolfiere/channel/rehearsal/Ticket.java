package org.montgolfiere.channel.rehearsal;

import tools.jackson.databind.json.JsonMapper;

/** What an account of a rehearsal was connected with. @param speed seconds of story in a second */
record Ticket(String script, double speed) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Ticket read(String secret) {
        return JSON.readValue(secret, Ticket.class);
    }

    String write() {
        return JSON.writeValueAsString(this);
    }
}
