package org.montgolfiere.people.web;

import java.util.Comparator;
import org.montgolfiere.people.Brand;
import org.montgolfiere.people.People;
import org.montgolfiere.people.Viewer;
import org.montgolfiere.screen.Tab;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.view.RedirectView;

/** The bare address leads to the first tab of the first brand, or to one's own page while there is none. */
@Controller
class DoorScreen {

    private final People people;
    private final ObjectProvider<Tab> tabs;

    DoorScreen(People people, ObjectProvider<Tab> tabs) {
        this.people = people;
        this.tabs = tabs;
    }

    @GetMapping("/")
    RedirectView enter(Viewer viewer) {
        return new RedirectView(people.brands(viewer).stream()
                .map(Brand::id)
                .findFirst()
                .flatMap(brand -> tabs.stream()
                        .min(Comparator.comparingInt(Tab::order))
                        .map(tab -> "/brands/" + brand + tab.path()))
                .orElse("/me"));
    }
}
