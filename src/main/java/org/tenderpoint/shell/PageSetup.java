package org.tenderpoint.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.MergedClients.PartOfAnother;
import org.tenderpoint.client.RecordClosed;
import org.tenderpoint.platform.NoSuch;
import org.tenderpoint.platform.NotInDemo;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.page.PageLanguage;
import org.tenderpoint.platform.ui.Addressed;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.account.ReaderLanguage;
import org.tenderpoint.screening.SessionState.WrongState;

/** Prepares each new page: language, light or dark from the first paint on, and error handling for actions. */
@Component
class PageSetup implements VaadinServiceInitListener {

    private final List<Addressed> addressed;
    private final CurrentUser user;
    private final ReaderLanguage languages;

    PageSetup(List<Addressed> addressed, CurrentUser user, ReaderLanguage languages) {
        this.addressed = addressed;
        this.user = user;
        this.languages = languages;
        Texts.readBy(PageSetup::reader);
    }

    /** The language of the page that this thread works for, be it a request or a push. */
    private static Optional<Locale> reader() {
        return Optional.ofNullable(UI.getCurrent()).map(UI::getLocale);
    }

    private Locale language(VaadinRequest request) {
        return languages.of(PageLanguage.ofStaff(request.getLocales())).locale();
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::prepare);
        event.getSource().setSystemMessagesProvider(about -> Texts.speaking(
                Optional.ofNullable(about.getRequest()).map(this::language).orElseGet(Texts::spoken),
                () -> messages(user.idIfSignedIn().isPresent())));
        event.getSource().addUIInitListener(init -> {
            // first of all: what stands on the page from here on is in its language
            Optional.ofNullable(VaadinRequest.getCurrent()).map(this::language).ifPresent(init.getUI()::setLocale);
            var notice = init.getUI().getReconnectDialogConfiguration();
            notice.setDialogText(Texts.of("shell.no_line"));
            notice.setDialogTextGaveUp(Texts.of("shell.no_line"));
        });
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(new FailedAction()));
    }

    /**
     * Vaadin's own messages in our words, for an ended session or a server that does not answer properly. A page that
     * nobody has signed in to says nothing of its session: it loads itself again.
     */
    private static SystemMessages messages(boolean signedIn) {
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(signedIn);
        messages.setSessionExpiredCaption(Texts.of("shell.session_over"));
        messages.setSessionExpiredMessage(Texts.of("shell.session_over_why"));
        // nobody comes this far without cookies: they were deleted since, and with them the session
        messages.setCookiesDisabledCaption(Texts.of("shell.session_over"));
        messages.setCookiesDisabledMessage(Texts.of("shell.session_over_why"));
        messages.setInternalErrorCaption(Texts.of("shell.error.failed"));
        messages.setInternalErrorMessage(Texts.of("shell.error.reload"));
        return messages;
    }

    private boolean leadsNowhere(VaadinRequest request) {
        var path = Objects.requireNonNullElse(request.getPathInfo(), "");
        return request.getService()
                .getRouter()
                .resolveNavigationTarget(path, Map.of())
                .filter(target -> addressed.stream()
                        .noneMatch(kind -> kind.missing(target.getRouteParameters().get(kind.parameter()))))
                .isEmpty();
    }

    private void prepare(IndexHtmlResponse response) {
        var html = response.getDocument().getElementsByTag("html");
        html.attr("lang", language(response.getVaadinRequest()).getLanguage());
        if (leadsNowhere(response.getVaadinRequest())) {
            // NotFoundView makes the page that explains it; machines read the status
            response.getVaadinResponse().setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
        tellAnOldBrowser(response.getDocument().body(), language(response.getVaadinRequest()));
        var look = ThemeChoice.of(response.getVaadinRequest());
        if (look != ThemeChoice.SYSTEM) {
            html.attr("style", "color-scheme: " + look.scheme().getValue());
        }
    }

    /**
     * The colours of the screens are pairs, which a browser from before 2024 does not know; docs/install.md names them.
     */
    private static void tellAnOldBrowser(Element body, Locale language) {
        body.prependElement("p").attr("id", "old-browser").attr("role", "alert").attr("hidden", true)
                .text(Texts.in(language, "shell.old_browser"));
        body.appendElement("script").appendChild(new DataNode(
                "if (!window.CSS || !CSS.supports('color', 'light-dark(#000, #fff)'))"
                        + " document.getElementById('old-browser').hidden = false"));
    }

    /** Handles a failed action on a page: the page stays as it is, with all that was typed, and reports the failure. */
    static class FailedAction implements ErrorHandler {

        private static final String SESSIONS = "org.apache.catalina.session.";

        @Override
        public void error(ErrorEvent event) {
            var cause = cause(event.getThrowable());
            if (cause instanceof IOException || signInIsOver(cause)) {
                return; // the browser or its sign-in has gone: there is nobody to notify and nothing to fix
            }
            var words = words(cause);
            var ui = UI.getCurrent();
            if (ui != null) {
                ui.access(() -> Toasts.failed(words));
            }
        }

        static String words(Throwable cause) {
            return switch (cause) {
                case NotInDemo.RefusedInDemo _ -> Texts.of("shell.demo.refused");
                case RecordClosed closed when closed.client().isEmpty() -> Texts.of("shell.error.action_record_hidden");
                case RecordClosed _ -> Texts.of("shell.error.action_record_closed");
                case PartOfAnother _ -> Texts.of("shell.error.action_part_of_another");
                case NoSuch _ -> Texts.of("platform.save.gone");
                case WrongState gone -> Texts.of("shell.error.action_session_went_on", Texts.label(gone.state()));
                case AccessDeniedException _ -> Texts.of("shell.error.action_denied");
                default -> FailureView.words("shell.error.action_failed", cause);
            };
        }

        /** What a screen does by itself, such as refreshing, fails in a task of its own. */
        private static Throwable cause(Throwable failure) {
            return failure instanceof ExecutionException task && task.getCause() != null ? task.getCause() : failure;
        }

        /** A screen may refresh just as its reader signs out or is signed out. */
        private static boolean signInIsOver(Throwable cause) {
            return cause instanceof AuthenticationCredentialsNotFoundException
                    || cause instanceof IllegalStateException
                            && Arrays.stream(cause.getStackTrace()).limit(1)
                                    .anyMatch(frame -> frame.getClassName().startsWith(SESSIONS));
        }
    }
}
