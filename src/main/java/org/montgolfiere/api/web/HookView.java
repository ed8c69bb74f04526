package org.montgolfiere.api.web;

import java.util.List;
import org.montgolfiere.api.DeadDelivery;
import org.montgolfiere.api.Webhook;

/** A webhook with the latest deliveries that were given up. */
public record HookView(Webhook webhook, List<DeadDelivery> dead) {
    public HookView {
        dead = List.copyOf(dead);
    }
}
