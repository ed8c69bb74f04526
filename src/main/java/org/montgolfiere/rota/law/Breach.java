package org.montgolfiere.rota.law;

import java.util.Locale;
import org.montgolfiere.rota.Stretch;

/**
 * A rule that would be broken. Its sentence is in the message bundle; {@code rota.Lawfully} says it.
 *
 * @param when what is concerned
 * @param found what was counted, in the rule's unit
 * @param limit what may be
 */
public record Breach(Rule rule, Stretch when, long found, long limit) {

    /** A message key: {0} what was counted, {1} the limit, {2} the article, {3} the day. */
    public String key() {
        return "rota.law."
                + (rule.check() == Check.NONE ? rule.id() : rule.check().name().toLowerCase(Locale.ROOT));
    }
}
