package org.montgolfiere.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.montgolfiere.home.TestDatabase;
import org.montgolfiere.home.TestVault;
import org.montgolfiere.offduty.GateOnTrial;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Notice;
import org.montgolfiere.people.Role;
import org.montgolfiere.rota.TestRota;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A gate that does what it reads on its input, line by line, and answers each with a number. */
final class GateChild {

    private final PlayedClock clock = new PlayedClock(Instant.EPOCH);
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final GateOnTrial gate;
    private final int pages;
    private final int push;

    private GateChild(HikariDataSource database, Path folder, int pages, int push, int mail) {
        this.jdbc = JdbcClient.create(database);
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(database));
        this.gate = new GateOnTrial(
                database,
                new TestRota(database, clock, event -> {}).duty,
                clock,
                new GateOnTrial.Far(TestVault.in(folder), push, mail));
        this.pages = pages;
        this.push = push;
    }

    public static void main(String[] arguments) throws IOException {
        PrintStream answers = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
        System.setOut(System.err);
        GateChild child = new GateChild(
                TestDatabase.pool(arguments[0]),
                Path.of(arguments[1]),
                Integer.parseInt(arguments[2]),
                Integer.parseInt(arguments[3]),
                Integer.parseInt(arguments[4]));
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            String[] words = order.split(" ", 5);
            if (words[0].equals("page")) {
                child.page(words);
            } else {
                answers.println(child.run(words));
            }
        }
    }

    private void page(String[] words) throws IOException {
        Member member = new Member(Long.parseLong(words[2]), "P", Long.parseLong(words[3]), Set.of(Role.MANAGER));
        if (words.length > 4) {
            gate.device(member, "http://127.0.0.1:" + push + words[4]);
        }
        gate.page(member, StreamEnd.page(pages, words[1]));
    }

    private int run(String[] words) {
        clock.set(Instant.parse(words[1]));
        switch (words[0]) {
            case "offer" -> offer(Long.parseLong(words[2]), words[3]);
            case "tidy" -> gate.tidy();
            default -> {
                return gate.carry();
            }
        }
        return 0;
    }

    private void offer(long step, String notices) {
        transactions.executeWithoutResult(status -> {
            int fresh = jdbc.sql("insert into played (step) values (:step) on conflict do nothing")
                    .param("step", step)
                    .update();
            if (fresh == 1) {
                gate.offer(read(notices));
            }
        });
    }

    private static List<Notice> read(String notices) {
        return Stream.of(notices.split(";"))
                .map(one -> one.split(","))
                .map(one ->
                        new Notice(Long.parseLong(one[1]), Long.parseLong(one[2]), Notice.Kind.valueOf(one[0]), one[3]))
                .toList();
    }
}
