package org.montgolfiere.channel.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that opens a mailbox and says how it is used; kept as the account's secret.
 *
 * @param address whom mails are to and answers from
 * @param user the name that signs in, most often the address
 * @param password empty where the account signs in by OAuth 2
 * @param grant null where it signs in by password
 * @param folder which folder is read
 * @param sent where own mails are kept; empty: nowhere that is known
 * @param trusted the name under which the receiving server notes what it checked; empty: none is believed
 * @param mark proves that a mail that comes back was written by this account
 */
record Settings(
        String address,
        String name,
        String user,
        String password,
        @Nullable Grant grant,
        Server imap,
        Server smtp,
        String folder,
        String sent,
        String trusted,
        String mark) {

    private static final JsonMapper JSON = new JsonMapper();

    /**
     * Access that is renewed without a person.
     *
     * @param endpoint where it is renewed
     * @param refresh what renews it
     * @param access what signs in now; empty: nothing yet
     * @param until when that ends
     */
    record Grant(String endpoint, String client, String clientSecret, String refresh, String access, Instant until) {

        /** Without what opens the mailbox. */
        @Override
        public String toString() {
            return "Grant[" + endpoint + "]";
        }
    }

    static Settings parse(String secret) {
        return JSON.readValue(secret, Settings.class);
    }

    String secret() {
        return JSON.writeValueAsString(this);
    }

    Settings with(Grant renewed) {
        return new Settings(address, name, user, password, renewed, imap, smtp, folder, sent, trusted, mark);
    }

    /** The part of the address after its @. */
    String domain() {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    /** Without what opens the mailbox. */
    @Override
    public String toString() {
        return "Settings[" + address + "]";
    }
}
