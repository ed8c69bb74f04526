package org.montgolfiere.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The browser windows of one test. After each test every window must be without a console error, a violation of the
 * content policy and a request to another host; a failed test leaves a picture of each under {@code target/browser}.
 */
final class Windows implements BeforeEachCallback, AfterEachCallback {

    private static final String MISSING =
            "Chromium and chromedriver are not installed, so nothing is tried in a browser (Debian: chromium, chromium-driver).";

    private final List<Window> open = new ArrayList<>();

    Window open(int port) {
        Window window = new Window("http://localhost:" + port);
        open.add(window);
        return window;
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        Assumptions.assumeTrue(Window.possible(), MISSING);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        try {
            if (test.getExecutionException().isPresent()) {
                open.forEach(window -> window.picture(Path.of("failed", name(test) + "-" + open.indexOf(window))));
            } else {
                open.forEach(window -> assertThat(window.troubles()).isEmpty());
            }
        } finally {
            open.forEach(Window::close);
            open.clear();
        }
    }

    private static String name(ExtensionContext test) {
        return test.getRequiredTestClass().getSimpleName() + "."
                + test.getRequiredTestMethod().getName();
    }
}
