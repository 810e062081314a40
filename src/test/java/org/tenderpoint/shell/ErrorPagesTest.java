package org.tenderpoint.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.practice.Role.MANAGER;
import static org.tenderpoint.practice.Role.THERAPIST;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import org.junit.jupiter.api.Test;
import org.tenderpoint.As;
import org.tenderpoint.ScreenTest;

@ScreenTest
@ViewPackages(packages = "org.tenderpoint")
class ErrorPagesTest extends SpringBrowserlessTest {

    @Test
    @As(THERAPIST)
    void anAddressThatLeadsNowhereGetsAPageThatHelps() {
        navigate("no/such/page", NotFoundView.class);

        assertThat(find(H1.class).single().getText()).isEqualTo("Page not found");
        assertThat(find(Paragraph.class).all()).anyMatch(text -> text.getText().contains("leads to no page"));
    }

    @Test
    @As({THERAPIST, MANAGER})
    void theFrameMarksTheCurrentPlaceAndSaysWhoIsSignedIn() {
        navigate("no/such/page", NotFoundView.class);

        assertThat(find(RouterLink.class).all())
                .noneMatch(link -> "page".equals(link.getElement().getAttribute("aria-current")));
        assertThat(find(Button.class).all()).anyMatch(button -> button.getAriaLabel().orElse("").startsWith("You: "));
    }
}
