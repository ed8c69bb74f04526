package org.montgolfiere.screen;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the rooms put into the frame around every page. */
@Component
public class Frame {

    private final List<Tab> tabs;
    private final List<Setting> settings;
    private final ObjectProvider<FramePart> parts;
    private final ObjectProvider<DutyLine.Source> dutyLines;

    Frame(
            ObjectProvider<Tab> tabs,
            ObjectProvider<Setting> settings,
            ObjectProvider<FramePart> parts,
            ObjectProvider<DutyLine.Source> dutyLines) {
        this.tabs = tabs.stream().sorted(Comparator.comparingInt(Tab::order)).toList();
        this.settings = settings.stream()
                .sorted(Comparator.comparingInt(Setting::order))
                .toList();
        this.parts = parts;
        this.dutyLines = dutyLines;
    }

    public List<Tab> tabs() {
        return tabs;
    }

    public List<Setting> settings() {
        return settings;
    }

    public List<FramePart> parts(FramePart.Place place) {
        return parts.orderedStream().filter(part -> part.place() == place).toList();
    }

    @Nullable
    DutyLine duty(Visitor visitor, long brand, Words words) {
        DutyLine.Source source = dutyLines.getIfAvailable();
        return source == null ? null : source.of(visitor, brand, words);
    }
}
