package org.tenderpoint.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.page.PageVisibility;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;
import org.tenderpoint.As;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.platform.ui.UpToDate.Changes;
import org.tenderpoint.practice.Role;

/** A list is fresh when its tab comes back from the background, and is not read for less. */
@ScreenTest
@ViewPackages(packages = "org.tenderpoint")
@As(Role.MANAGER)
class UpToDateTest extends SpringBrowserlessTest {

    private final AtomicInteger read = new AtomicInteger();

    @Test
    void aTabThatComesBackFromTheBackgroundReadsAgainOnce() {
        var part = new Div();
        UpToDate.keep(part, Changes.NONE, read::incrementAndGet);
        UI.getCurrent().add(part);
        is(PageVisibility.VISIBLE);
        is(PageVisibility.VISIBLE_NOT_FOCUSED);
        is(PageVisibility.VISIBLE);
        assertThat(read).hasValue(0);

        is(PageVisibility.HIDDEN);
        assertThat(read).hasValue(0);
        is(PageVisibility.VISIBLE_NOT_FOCUSED);
        is(PageVisibility.VISIBLE);
        assertThat(read).hasValue(1);

        UI.getCurrent().remove(part);
        is(PageVisibility.HIDDEN);
        is(PageVisibility.VISIBLE);
        assertThat(read).hasValue(1);
    }

    private void is(PageVisibility now) {
        ReflectionTestUtils.invokeMethod(UI.getCurrent().getPage(), "setPageVisibility", now.name());
        runPendingSignalsTasks();
        roundTrip();
    }
}
