package org.montgolfiere.rota.web;

import java.util.List;
import java.util.stream.Stream;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Role;
import org.montgolfiere.screen.Page;

/** The pages of the rota that a member may open, as its own row of tabs. */
public final class RotaDoors {

    private RotaDoors() {}

    /** @param path below {@code /brands/{brand}/rota} */
    public record Door(String key, String path) {

        public String address(Member member) {
            return "/brands/" + member.brand() + "/rota" + path;
        }

        /** Whether the page on view is this one, or one below it. */
        public boolean stands(Page page, Member member) {
            return path.isEmpty()
                    ? page.address().equals(address(member))
                    : page.address().startsWith(address(member));
        }
    }

    public static List<Door> of(Member member) {
        Stream<Door> all = Stream.of(new Door("rota.door.calendar", ""), new Door("rota.door.mine", "/mine"));
        Stream<Door> desk = Stream.of(new Door("rota.door.swaps", "/swaps"));
        Stream<Door> lead = Stream.of(
                new Door("rota.door.plans", "/plans"),
                new Door("rota.door.needs", "/needs"),
                new Door("rota.door.mending", "/mending"));
        Stream<Door> keepers = Stream.of(new Door("rota.door.contracts", "/contracts"));
        return Stream.of(
                        all,
                        member.readsDesk() ? desk : Stream.<Door>empty(),
                        member.leads() ? lead : Stream.<Door>empty(),
                        keeps(member) ? keepers : Stream.<Door>empty(),
                        Stream.of(new Door("rota.door.hours", "/hours")))
                .flatMap(doors -> doors)
                .toList();
    }

    /** Keeps contracts: leads and HR. */
    public static boolean keeps(Member member) {
        return member.leads() || member.roles().contains(Role.HR);
    }
}
