package org.montgolfiere.people;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The people room on a test's database, for rooms that ask it who may write. */
public final class TestPeople {

    private TestPeople() {}

    public static People on(HikariDataSource database, Clock clock) {
        JdbcClient jdbc = JdbcClient.create(database);
        Persons persons = new Persons(jdbc);
        return new People(
                persons, new Brands(jdbc), new Memberships(jdbc), new Licences(jdbc), new Passwords(persons), clock);
    }
}
