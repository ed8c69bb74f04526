package org.montgolfiere.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.stream.StreamSupport;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/** A window of Chromium with a profile of its own, and what one does and sees in it. */
final class Window implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Path PICTURES = Path.of("target", "browser");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    final ChromeDriver driver;
    private final String origin;
    private final Path profile;

    Window(String origin) {
        this.origin = origin;
        this.profile = folder();
        driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.toFile())
                        .build(),
                options());
    }

    static boolean possible() {
        return Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
    }

    private ChromeOptions options() {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.setCapability("goog:loggingPrefs", logs);
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--window-size=1440,900",
                "--user-data-dir=" + profile);
        return options;
    }

    /** Goes to an address of the desk, or to a whole one. */
    void go(String address) {
        driver.get(address.startsWith("http") ? address : origin + address);
    }

    /** The path of where it stands. */
    String path() {
        return URI.create(driver.getCurrentUrl()).getPath();
    }

    /** The first that is seen, as soon as it is seen. */
    WebElement see(String selector) {
        return await(
                "nothing is seen of " + selector,
                () -> all(selector).stream()
                        .filter(WebElement::isDisplayed)
                        .findFirst()
                        .orElse(null));
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    void awaitThat(String otherwise, Supplier<Boolean> holds) {
        await(otherwise, () -> holds.get() ? true : null);
    }

    private <T> T await(String otherwise, Supplier<@org.jspecify.annotations.Nullable T> something) {
        return new WebDriverWait(driver, PATIENCE, Duration.ofMillis(100))
                .ignoring(org.openqa.selenium.StaleElementReferenceException.class)
                .withMessage(otherwise)
                .until(any -> something.get());
    }

    void press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    void pressWithControl(CharSequence key) {
        new Actions(driver)
                .keyDown(Keys.CONTROL)
                .sendKeys(key)
                .keyUp(Keys.CONTROL)
                .perform();
    }

    /** What has the focus. */
    WebElement focused() {
        return driver.switchTo().activeElement();
    }

    boolean focusIsOn(String selector) {
        return truth("return document.activeElement.matches(arguments[0])", selector);
    }

    boolean truth(String script, Object... arguments) {
        return Boolean.TRUE.equals(driver.executeScript(script, arguments));
    }

    long number(String script) {
        return driver.executeScript(script) instanceof Number number ? number.longValue() : -1;
    }

    /** The size of a telephone or of a desk's screen, as the page sees it. */
    void size(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 700));
    }

    void prefer(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** Console errors, violations of the policy and requests to other hosts since it was last asked. */
    List<String> troubles() {
        List<String> troubles = new ArrayList<>();
        driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(line -> line.getLevel().intValue() >= Level.WARNING.intValue())
                .forEach(line -> troubles.add(line.getMessage()));
        StreamSupport.stream(driver.manage().logs().get(LogType.PERFORMANCE).spliterator(), false)
                .map(line -> new JsonMapper().readTree(line.getMessage()).path("message"))
                .filter(event -> event.path("method").asString("").equals("Network.requestWillBeSent"))
                .map(event -> event.path("params").path("request").path("url").asString(""))
                .filter(address -> address.startsWith("http") && !address.startsWith(origin + "/"))
                .forEach(address -> troubles.add("asked another host: " + address));
        return troubles;
    }

    /** Writes what is seen to {@code target/browser/NAME.png}. */
    void picture(Path name) {
        try {
            Path file = PICTURES.resolve(name + ".png");
            Files.createDirectories(file.getParent());
            Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        driver.quit();
        try {
            FileSystemUtils.deleteRecursively(profile);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("montgolfiere-browser-");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
