package org.tenderpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import gallery.Gallery;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every chart in a real browser, on its page of the gallery. */
@SpringBootTest(classes = Gallery.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        // a server of its own: one that was put to rest between two classes answers an unknown address without a page
        "tests=charts",
        "server.address=127.0.0.1",
        "vaadin.productionMode=true",
        "vaadin.allowed-packages=org.tenderpoint,gallery",
        "spring.datasource.url=jdbc:h2:mem:unused"
})
@Tag("browser")
@Tag("again")
@Tag("night")
class ChartsIT {

    @LocalServerPort
    int port;

    private Browsing browsing;
    private Page page;

    @BeforeEach
    void openBrowser() {
        browsing = new Browsing(port);
    }

    @AfterEach
    void close() {
        browsing.close();
    }

    @ParameterizedTest
    @CsvSource({"light, 1180, 1500, LIGHT", "dark, 1180, 1500, DARK", "phone, 390, 3400, LIGHT",
            "laptop, 1680, 1900, LIGHT"})
    void everyChartIsDrawnForItsPlaceAndIsAccessible(String device, int width, int height, ColorScheme scheme) {
        show(width, height, scheme);
        Browsing.picture(page, "charts/" + device);

        if (Browsing.toBeLookedAt(page)) {
            assertThat(Browsing.violations(page)).isEmpty();
        }
        for (var drawing : page.locator("chart-drawing").all()) {
            var svg = drawing.locator("svg");
            double drawn = Double.parseDouble(svg.getAttribute("viewBox").split(" ")[2]);
            if (drawn > 120) {
                // so words are shown at the size for which they were drawn
                assertThat(svg.boundingBox().width / drawn).isBetween(0.97, 1.05);
            }
        }
        assertThat(wordsBeyondTheirDrawing()).isEmpty();
    }

    @Test
    void aLargerTextSizeMakesTheWordsOfADrawingLarger() {
        show(1180, 1500, ColorScheme.LIGHT);
        double before = words("Low back").boundingBox().height;
        page.evaluate("() => { document.documentElement.style.fontSize = '24px'; }");
        page.setViewportSize(1160, 1500);

        page.waitForFunction("""
                least => [...document.querySelectorAll('chart-drawing')]
                    .flatMap(drawing => [...drawing.shadowRoot.querySelectorAll('text')])
                    .find(text => text.textContent === 'Low back').getBoundingClientRect().height > least""",
                before * 1.4);
    }

    @Test
    void marksAreOneStopOfTheTabKeyAndArePressedByEnterOrAClick() {
        show(1180, 1500, ColorScheme.LIGHT);
        var heat = figure("Soreness by technique and pressure");
        assertThat(heat.locator("[tabindex='0'][data-key]")).hasCount(1);
        heat.locator("[tabindex='0'][data-key]").focus();

        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        assertThat(heat.locator("[data-key='0-2']")).isFocused();
        page.keyboard().press("ArrowDown");
        Browsing.picture(page, "charts/focus");
        page.keyboard().press("Enter");
        assertThat(page.getByText("Pressed 1-2")).isVisible();
        assertThat(heat.locator("[tabindex='0'][data-key]")).hasCount(1);

        heat.getByRole(AriaRole.BUTTON,
                new Locator.GetByRoleOptions().setName("Deep tissue, pressure 4: 4.4, 46 answers")).click();
        assertThat(page.getByText("Pressed 1-3")).isVisible();
    }

    @Test
    void theTableSaysTheSameAndBothAreFiles() throws IOException {
        show(1180, 1500, ColorScheme.LIGHT);
        var bars = figure("Follow-up response");
        bars.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Show as table")).click();

        assertThat(bars.getByRole(AriaRole.ROW, new Locator.GetByRoleOptions().setName("Call 141 / 168 83.9")))
                .isVisible();
        assertThat(bars.locator("table caption")).hasText("Follow-up response");
        assertThat(Browsing.violations(page)).isEmpty();
        Browsing.picture(page, "charts/table");

        var csv = page.waitForDownload(() -> bars.getByText("Figures (CSV)").click());
        assertThat(csv.suggestedFilename()).isEqualTo("chart.csv");
        assertThat(Files.readString(csv.path())).contains("Channel,Answered,%").contains("Call,141 / 168,83.9");
        var png = page.waitForDownload(() -> bars.getByText("Picture (PNG)").click());
        assertThat(png.suggestedFilename()).isEqualTo("chart.png");
        assertThat(Files.size(png.path())).isGreaterThan(2_000);
    }

    @Test
    void printedTheChartsStayAndTheButtonsGo() {
        show(1180, 1500, ColorScheme.LIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        Browsing.picture(page, "charts/print");

        assertThat(words("Low back")).isVisible();
        assertThat(page.getByText("Show as table").first()).isHidden();
    }

    private Locator words(String said) {
        return page.locator("chart-drawing text", new Page.LocatorOptions().setHasText(said)).first();
    }

    private Locator figure(String title) {
        return page.locator("figure").filter(new Locator.FilterOptions().setHas(
                page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(title))));
    }

    private void show(int width, int height, ColorScheme scheme) {
        page = browsing.page(width, height, scheme);
        page.navigate("http://127.0.0.1:" + port + "/charts");
        page.locator("chart-drawing svg").last().waitFor();
        page.waitForFunction("""
                () => [...document.querySelectorAll('chart-drawing')].every(drawing => {
                  const box = drawing.shadowRoot.querySelector('svg').viewBox.baseVal.width;
                  return box <= 120 || Math.abs(box - drawing.clientWidth) < 13;
                })""");
    }

    /** Words that reach out of the drawing that they stand in. */
    @SuppressWarnings("unchecked")
    private List<String> wordsBeyondTheirDrawing() {
        return (List<String>) page.evaluate("""
                () => [...document.querySelectorAll('chart-drawing')].flatMap(drawing => {
                  const edge = drawing.getBoundingClientRect();
                  return [...drawing.shadowRoot.querySelectorAll('text')]
                      .filter(text => {
                        const box = text.getBoundingClientRect();
                        return box.left < edge.left - 1 || box.right > edge.right + 1 || box.top < edge.top - 4;
                      })
                      .map(text => text.textContent);
                })""");
    }
}
