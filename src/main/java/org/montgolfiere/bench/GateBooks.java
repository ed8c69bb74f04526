package org.montgolfiere.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.montgolfiere.people.Notice;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares the ledger with what was heard at the far ends: nothing may be lost. */
final class GateBooks {

    private final JdbcClient jdbc;
    private final GateEars ears;
    private final BitSet heard = new BitSet();

    GateBooks(JdbcClient jdbc, GateEars ears) {
        this.jdbc = jdbc;
        this.ears = ears;
    }

    /** Judges what was heard since the last time. */
    void judge() {
        List<GateEars.Heard> all = ears.take();
        all.forEach(one -> heard.set((int) one.notice()));
        ears.judge(all, all.isEmpty() ? Map.of() : notices(all));
    }

    GateFigures close(long seed, int offered, double decisionsPerSecond, double seconds) throws IOException {
        judge();
        int written = count("kind <> 'digest'");
        int unheard = (int) jdbc
                .sql("select id from notice where decision = 'delivered'")
                .query((row, number) -> row.getInt("id"))
                .list()
                .stream()
                .filter(id -> !heard.get(id))
                .count();
        int lost = Math.abs(offered - written)
                + unheard
                + count("decision = 'delivered' and carried_at is null")
                + count("""
                        decision = 'dropped' and reason = 'kept_already' and not exists (
                            select from notice as other
                            where other.person_id = notice.person_id and other.brand_id = notice.brand_id
                              and other.kind = notice.kind and other.about = notice.about and other.decision = 'kept')""")
                + count("""
                        decision = 'dropped' and reason = 'not_a_member' and exists (
                            select from membership
                            where membership.person_id = notice.person_id and membership.brand_id = notice.brand_id)""")
                + count("decision = 'dropped' and reason not in ('kept_already', 'not_a_member')");
        return new GateFigures(
                seed,
                offered,
                ears.disturbances(),
                lost,
                ears.unwanted(),
                ears.missed(),
                count("decision = 'delivered'"),
                ears.byPost(),
                count("decision = 'kept'"),
                count("decision = 'dropped'"),
                Math.round(decisionsPerSecond),
                seconds,
                peakMib());
    }

    private Map<Long, Notice> notices(List<GateEars.Heard> all) {
        return jdbc
                .sql("select id, person_id, brand_id, kind, about from notice where id = any(:ids)")
                .param("ids", all.stream().map(GateEars.Heard::notice).toArray(Long[]::new))
                .query((row, number) -> Map.entry(
                        row.getLong("id"),
                        new Notice(
                                row.getLong("person_id"),
                                row.getLong("brand_id"),
                                Notice.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                                row.getString("about"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private int count(String which) {
        return jdbc.sql("select count(*) as number from notice where " + which)
                .query((row, number) -> row.getInt("number"))
                .single();
    }

    /** The most memory that this process ever held; 0 where the system does not tell. */
    private static long peakMib() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }
}
