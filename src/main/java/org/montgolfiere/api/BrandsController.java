package org.montgolfiere.api;

import java.util.List;
import org.montgolfiere.people.Brand;
import org.montgolfiere.people.People;
import org.montgolfiere.people.Role;
import org.montgolfiere.people.Viewer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who one is, and what to which brand. */
@RestController
class BrandsController {

    private final People people;

    BrandsController(People people) {
        this.people = people;
    }

    record Me(long id, String name, List<Membership> brands) {}

    record Membership(long id, String name, String slug, String zone, String locale, List<String> roles) {}

    @GetMapping("/api/v1/me")
    Me me(Viewer viewer) {
        return new Me(viewer.person(), viewer.name(), memberships(viewer));
    }

    @GetMapping("/api/v1/brands")
    Items<Membership> brands(Viewer viewer) {
        return new Items<>(memberships(viewer));
    }

    private List<Membership> memberships(Viewer viewer) {
        return people.brands(viewer).stream()
                .map(brand -> membership(viewer, brand))
                .toList();
    }

    private static Membership membership(Viewer viewer, Brand brand) {
        return new Membership(
                brand.id(),
                brand.name(),
                brand.slug(),
                brand.zone().getId(),
                brand.locale().getLanguage(),
                viewer.in(brand.id()).roles().stream().sorted().map(Role::word).toList());
    }
}
