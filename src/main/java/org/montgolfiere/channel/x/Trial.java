package org.montgolfiere.channel.x;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.montgolfiere.channel.Delivery;
import org.montgolfiere.channel.Keys;
import org.montgolfiere.channel.Outgoing;
import org.montgolfiere.channel.Outgoing.Act;

/** A private message from the account to itself, which nobody else sees. */
record Trial(Agent agent, Duration between) {

    private static final int LOOKS = 6;

    /** @return how it went, as a message key with its argument after a colon */
    String write() {
        String path = "/2/dm_conversations/with/" + agent.me();
        Instant now = agent.now();
        Outgoing words = new Outgoing(Act.REPLY, Keys.next(now), "Montgolfière " + now, null, List.of());
        Writing writing = new Writing(agent);
        return switch (writing.send(path + "/messages", words)) {
            case Delivery.Sent sent -> back(writing, path, words);
            case Delivery.NotSent(String why, Instant _) -> why;
            case Delivery.Unknown(String why) -> why;
        };
    }

    private String back(Writing writing, String path, Outgoing words) {
        for (int look = 0; look < LOOKS; look++) {
            if (writing.find(path + "/dm_events", words) instanceof Delivery.Sent) {
                return "channel.x.trial-back";
            }
            try {
                Thread.sleep(between);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        return "channel.x.trial-not-yet";
    }
}
