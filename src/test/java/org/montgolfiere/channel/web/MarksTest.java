package org.montgolfiere.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.montgolfiere.DeskTest;
import org.montgolfiere.channel.Networks;
import org.springframework.beans.factory.annotation.Autowired;

/** Lists and threads show a network by the drawing of its name. */
class MarksTest extends DeskTest {

    @Autowired
    private Networks networks;

    @Test
    void everyNetworkHasAMark() throws IOException {
        String drawings = Files.readString(Path.of("src/main/resources/static/look/icons.svg"));
        assertThat(networks.all())
                .hasSizeGreaterThan(5)
                .allSatisfy(network -> assertThat(drawings).contains("<symbol id=\"" + network.name() + "\""));
    }
}
