package org.montgolfiere.inbox.web;

import java.time.Instant;
import org.montgolfiere.shield.Folded;

/** The first message of a topic. */
public record TopicFirst(long message, long conversation, String who, Instant at, Folded body) {}
