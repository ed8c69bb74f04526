package org.montgolfiere.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.people.Brand;
import org.montgolfiere.people.Role;

/** Whatever a program sends: a clear 4xx or stored safely, never a 500, nothing lost, nobody else disturbed. */
class BadInputTest extends ApiTest {

    private static final int CASES = 250;

    /** Values that are texts, each as JSON. */
    private static final List<String> TEXTS = List.of(
            "\"" + "a".repeat(1 << 20) + "\"",
            "\"e" + "\\u0301".repeat(10_000) + "\"",
            "\"\\u202eesrever\\u202c \\u2067x\"",
            "\"<script>alert(1)</script><img src=x onerror=alert(1)>'\\\"; drop table message; --\"",
            "\"a\\u0000b\"",
            "\"\\ud800 alone\"",
            "\"\\udc00\\ud800\"",
            "\"" + "i".repeat(4_096) + "\"",
            "\"\"",
            "\" \"",
            "\"9999-12-31T23:59:59Z\"",
            "\"0000-01-01T00:00:00Z\"",
            "\"+999999999-12-31T23:59:59Z\"",
            "\"2026-02-30T25:61:00\"",
            "\"yesterday\"",
            "\"\\ufeff\\uffff\\ud83c\\udf88\"",
            "\"javascript:alert(1)\"");

    /** Values of every other kind. */
    private static final List<String> OTHERS = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1e400",
            "9".repeat(90),
            "9".repeat(5_000),
            "1e999999999",
            "[]",
            "{}",
            "[\"x\"]",
            "{\"id\": {}}",
            "[".repeat(10_000) + "]".repeat(10_000),
            "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000));

    private static final List<String> FIELDS =
            List.of("id", "thread", "inReplyTo", "author", "text", "sentAt", "url", "private", "kind", "media");
    private static final List<String> AUTHOR = List.of("id", "handle", "name", "avatar", "followers");

    Brand brand;
    Program admin;
    String messages;
    long account;

    @BeforeEach
    void anAccount() {
        brand = brand();
        admin = program(brand, Role.ADMIN);
        account = account(admin, brand);
        messages = "/api/v1/accounts/" + account + "/messages";
    }

    @Test
    void everyFieldTakesOrRefusesEveryValueClearly() {
        for (String field : FIELDS) {
            for (String value : all()) {
                tell(item(Map.of(field, value)), field + " = " + cut(value));
            }
        }
        for (String field : AUTHOR) {
            for (String value : all()) {
                tell(item(Map.of("author", "{\"id\": \"u-1\", \"" + field + "\": " + value + "}")), "author/" + field);
            }
        }
        anotherIsNotDisturbed();
    }

    @Test
    void generatedBatchesAreStoredWholeOrNotAtAll() {
        long seed = new Random().nextLong();
        System.out.println("BadInputTest seed " + seed);
        Random random = new Random(seed);
        for (int number = 0; number < CASES; number++) {
            List<String> items = new ArrayList<>();
            for (int place = 0; place <= random.nextInt(4); place++) {
                String field = FIELDS.get(random.nextInt(FIELDS.size()));
                String value = all().get(random.nextInt(all().size()));
                Map<String, String> changed = new LinkedHashMap<>(Map.of("id", "\"g-" + number + "-" + place + "\""));
                changed.put(field, value);
                items.add(item(changed));
            }
            long before = stored();
            Program.Told told = tell(String.join(",", items), "seed " + seed + ", case " + number);
            long taken = told.status() == 200 ? told.json().get("stored").asLong() : 0;
            assertThat(stored() - before)
                    .as("seed " + seed + ", case " + number)
                    .isEqualTo(taken);
        }
        anotherIsNotDisturbed();
    }

    @Test
    void whatIsNoJsonIsToldSo() throws IOException {
        String good = "[" + message("t-1", "Hello") + "]";
        byte[] wrongUtf8 = good.replace("Hello", "H\u00ffllo").getBytes(StandardCharsets.ISO_8859_1);
        byte[] overlong = {'[', '"', (byte) 0xc0, (byte) 0xaf, '"', ']'};
        for (byte[] body : List.of(
                wrongUtf8,
                overlong,
                good.substring(0, good.length() - 5).getBytes(StandardCharsets.UTF_8),
                (good + good).getBytes(StandardCharsets.UTF_8),
                good.replace("\"text\"", "\"id\": \"x\", \"text\"").getBytes(StandardCharsets.UTF_8),
                "NaN".getBytes(StandardCharsets.UTF_8),
                "<html>".getBytes(StandardCharsets.UTF_8),
                good.getBytes(StandardCharsets.UTF_16),
                new byte[0],
                new byte[] {0})) {
            assertThat(send(body, "application/json")).isEqualTo(400);
        }
        for (String type : List.of(
                "text/plain",
                "application/xml",
                "application/x-www-form-urlencoded",
                "nonsense",
                "application/json;charset=iso-8859-1",
                "multipart/form-data; boundary=x",
                "*/*")) {
            assertThat(send(good.getBytes(StandardCharsets.UTF_8), type))
                    .as(type)
                    .isEqualTo(415);
        }
        assertThat(stored()).isZero();
    }

    @Test
    void aCompressedBodyIsNotUnpacked() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream zipped = new GZIPOutputStream(bomb)) {
            byte[] zeros = new byte[1 << 20];
            for (int mebibyte = 0; mebibyte < 200; mebibyte++) {
                zipped.write(zeros);
            }
        }
        Program.Told told = admin.send(
                "POST",
                messages,
                BodyPublishers.ofByteArray(bomb.toByteArray()),
                "Content-Type",
                "application/json",
                "Content-Encoding",
                "gzip");
        assertThat(told.json().get("type").asString()).isEqualTo("/problems/unsupported-encoding");
    }

    @Test
    void whatWasTakenIsShownAsItWasOrSafelyCut() {
        admin.post(messages, "[" + item(Map.of("id", "\"s-1\"", "text", TEXTS.get(3))) + "]");
        long conversation = admin.get("/api/v1/conversations?account=" + account)
                .json()
                .at("/items/0/id")
                .asLong();
        String text = admin.get("/api/v1/conversations/" + conversation + "?unfold=true")
                .json()
                .at("/messages/items/0/text")
                .asString();
        assertThat(text).isEqualTo("<script>alert(1)</script><img src=x onerror=alert(1)>'\"; drop table message; --");
    }

    @Test
    void everyOtherBodyIsReadAsStrictly() {
        long conversation = conversation(admin, account, "c-1", false);
        String path = "/api/v1/conversations/" + conversation;
        for (String value : all()) {
            for (String[] field : new String[][] {
                {path + "/notes", "text"}, {path + "/replies", "text"}, {path + "/snooze", "until"},
                {path + "/assignment", "person"}, {"/api/v1/webhooks", "address"}, {"/api/v1/accounts", "network"}
            }) {
                Program.Told told = admin.post(field[0], "{\"" + field[1] + "\": " + value + "}");
                assertThat(told.status()).as(field[0] + " " + cut(value)).isLessThan(500);
            }
        }
    }

    private Program.Told tell(String items, String said) {
        Program.Told told = admin.post(messages, "[" + items + "]");
        assertThat(told.status()).as(said).isIn(200, 400, 413);
        return told;
    }

    private int send(byte[] body, String type) {
        return admin.send("POST", messages, BodyPublishers.ofByteArray(body), "Content-Type", type)
                .status();
    }

    private void anotherIsNotDisturbed() {
        Program other = program(brand(), Role.ADMIN);
        assertThat(other.get("/api/v1/me").status()).isEqualTo(200);
        assertThat(admin.post(messages, "[" + message("last", "Still here") + "]")
                        .json()
                        .get("stored")
                        .asInt())
                .isEqualTo(1);
        String next = "";
        do {
            var page = admin.get("/api/v1/conversations?limit=200&account=" + account + next)
                    .json();
            page.get("items")
                    .forEach(one ->
                            admin.get("/api/v1/conversations/" + one.get("id").asLong()));
            next = page.get("next").isNull()
                    ? null
                    : "&after=" + page.get("next").asString();
        } while (next != null);
    }

    private long stored() {
        return jdbc.sql("select count(*) from message where account_id = :account")
                .param("account", account)
                .query((row, number) -> row.getLong(1))
                .single();
    }

    private static String item(Map<String, String> changed) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("id", "\"m-1\"");
        fields.put("author", "{\"id\": \"u-1\", \"handle\": \"claire\", \"name\": \"Claire B.\"}");
        fields.put("text", "\"Hello\"");
        fields.putAll(changed);
        StringBuilder item = new StringBuilder("{");
        fields.forEach(
                (name, value) -> item.append(item.length() == 1 ? "" : ",").append("\"" + name + "\": " + value));
        return item.append("}").toString();
    }

    private static List<String> all() {
        List<String> all = new ArrayList<>(TEXTS);
        all.addAll(OTHERS);
        return all;
    }

    private static String cut(String value) {
        return value.length() > 60 ? value.substring(0, 60) + "…" : value;
    }
}
