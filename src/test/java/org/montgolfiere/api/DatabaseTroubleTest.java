package org.montgolfiere.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.montgolfiere.Browser;
import org.montgolfiere.people.Brand;
import org.montgolfiere.people.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** A full disk and an exhausted pool are said, to programs and to people, and survived. */
class DatabaseTroubleTest extends ApiTest {

    @Autowired
    private HikariDataSource database;

    @Test
    void aFullDiskIsSaidAndNothingIsLostByIt() {
        Brand brand = brand();
        Program admin = program(brand, Role.ADMIN);
        long account = account(admin, brand);
        String address = "/api/v1/accounts/" + account + "/messages";
        Browser signedIn = browser(person(brand, Role.MANAGER));
        fillTheDisk("message");
        fillTheDisk("spring_session");
        try {
            Program.Told told = admin.post(address, "[" + message("full-1", "Bonjour") + "]");
            assertThat(told.status()).isEqualTo(507);
            assertThat(told.json().path("type").asString()).isEqualTo("/problems/disk-full");
            assertThat(told.json().path("detail").asString()).contains("disk", "nothing of this request was stored");
            assertThat(page(browser().get("/session"), 507)).contains("The disk is full");
            HttpResponse<String> inbox = signedIn.get("/brands/" + brand.id() + "/conversations");
            assertThat(page(inbox, inbox.statusCode())).doesNotContain("HTTP Status");
        } finally {
            makeRoom("message");
            makeRoom("spring_session");
        }
        assertThat(admin.post(address, "[" + message("full-1", "Bonjour") + "]")
                        .json()
                        .path("stored")
                        .asInt())
                .isEqualTo(1);
        assertThat(signedIn.get("/brands/" + brand.id() + "/conversations").statusCode())
                .isEqualTo(200);
    }

    @Test
    void anExhaustedPoolIsSaidAndOver() throws SQLException {
        Brand brand = brand();
        Program admin = program(brand, Role.ADMIN);
        Browser signedIn = browser(person(brand, Role.MANAGER));
        List<Connection> held = new ArrayList<>();
        try {
            while (held.size() < database.getMaximumPoolSize()) {
                held.add(database.getConnection());
            }
            Program.Told told = admin.get("/api/v1/accounts");
            assertThat(told.status()).isEqualTo(503);
            assertThat(told.json().path("detail").asString()).contains("try again");
            assertThat(page(signedIn.get("/brands/" + brand.id() + "/conversations"), 503))
                    .contains("One moment");
        } finally {
            for (Connection one : held) {
                one.close();
            }
        }
        assertThat(admin.get("/api/v1/accounts").status()).isEqualTo(200);
        assertThat(signedIn.get("/brands/" + brand.id() + "/conversations").statusCode())
                .isEqualTo(200);
    }

    private static String page(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("</html>", "/look/tokens.css");
        return answer.body();
    }

    /** PostgreSQL's own answer when it finds no room for a row. */
    private void fillTheDisk(String table) {
        jdbc.sql("""
                create or replace function no_room() returns trigger language plpgsql as $$
                begin raise exception 'No space left on device' using errcode = 'disk_full'; end $$""").update();
        jdbc.sql("create trigger no_room before insert or update on %s for each row execute function no_room()"
                        .formatted(table))
                .update();
    }

    private void makeRoom(String table) {
        jdbc.sql("drop trigger if exists no_room on " + table).update();
    }
}
