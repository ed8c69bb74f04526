package org.montgolfiere.offduty;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.ZoneOffset.UTC;

import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.montgolfiere.home.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The browsers that people chose to be reached on. */
@Repository
class PushSubscriptions {

    private final JdbcClient jdbc;
    private final Vault vault;

    PushSubscriptions(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** @param endpoint its address at the push service: whoever knows it may push to it */
    record Subscription(long id, URI endpoint, PushEncryption.Receiver receiver) {}

    /**
     * An address belongs to whoever subscribed it last.
     *
     * @param browser what the browser is known by, hashed
     */
    void add(long person, URI endpoint, PushEncryption.Receiver receiver, byte[] browser, Instant at) {
        Base64.Encoder text = Base64.getEncoder();
        String secret =
                endpoint + "\n" + text.encodeToString(receiver.key()) + "\n" + text.encodeToString(receiver.auth());
        byte[] hash = hash(endpoint);
        jdbc.sql("""
                insert into push_subscription (person_id, endpoint_hash, host, secret, browser_hash, made_at)
                values (:person, :hash, :host, :secret, :browser, :at)
                on conflict (endpoint_hash) do update
                    set person_id = excluded.person_id, secret = excluded.secret, browser_hash = excluded.browser_hash,
                        made_at = excluded.made_at
                """)
                .param("person", person)
                .param("hash", hash)
                .param("host", endpoint.getHost())
                .param("secret", vault.seal(purpose(hash), secret))
                .param("browser", browser)
                .param("at", at.atOffset(UTC))
                .update();
    }

    List<Subscription> of(long person) {
        return jdbc.sql("select id, endpoint_hash, secret from push_subscription where person_id = :person order by id")
                .param("person", person)
                .query((row, number) ->
                        opened(row.getLong("id"), row.getBytes("endpoint_hash"), row.getBytes("secret")))
                .list();
    }

    List<Device> devices(long person) {
        return jdbc.sql("select id, host, made_at from push_subscription where person_id = :person order by id")
                .param("person", person)
                .query((row, number) -> new Device(
                        row.getLong("id"),
                        row.getString("host"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** @return false when it is not this person's */
    boolean remove(long person, long id) {
        return jdbc.sql("delete from push_subscription where id = :id and person_id = :person")
                        .param("id", id)
                        .param("person", person)
                        .update()
                > 0;
    }

    /** The push service says that nobody is there any more. */
    void gone(long id) {
        jdbc.sql("delete from push_subscription where id = :id").param("id", id).update();
    }

    /** Whoever was reached in this browser is no more. */
    void forget(byte[] browser) {
        jdbc.sql("delete from push_subscription where browser_hash = :browser")
                .param("browser", browser)
                .update();
    }

    void forgetAll(long person) {
        jdbc.sql("delete from push_subscription where person_id = :person")
                .param("person", person)
                .update();
    }

    private Subscription opened(long id, byte[] hash, byte[] sealed) {
        String[] parts = vault.openText(purpose(hash), sealed).split("\n");
        Base64.Decoder bytes = Base64.getDecoder();
        return new Subscription(
                id, URI.create(parts[0]), new PushEncryption.Receiver(bytes.decode(parts[1]), bytes.decode(parts[2])));
    }

    private static String purpose(byte[] hash) {
        return "push_subscription:" + HexFormat.of().formatHex(hash);
    }

    private static byte[] hash(URI endpoint) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(endpoint.toString().getBytes(UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is part of every JDK", impossible);
        }
    }
}
