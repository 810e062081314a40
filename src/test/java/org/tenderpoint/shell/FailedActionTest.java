package org.tenderpoint.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.ErrorEvent;
import java.io.IOException;
import java.sql.SQLTransientConnectionException;
import java.sql.SQLTransientException;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.tenderpoint.client.MergedClients.PartOfAnother;
import org.tenderpoint.client.RecordClosed;
import org.tenderpoint.platform.NoSuch;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.screening.SessionState;
import org.tenderpoint.screening.SessionState.WrongState;
import org.tenderpoint.shell.PageSetup.FailedAction;

@ExtendWith(OutputCaptureExtension.class)
class FailedActionTest {

    private final FailedAction failed = new FailedAction();

    @Test
    void whatIsBroughtUpToDateAsItsReaderSignsOutIsNoIncident(CapturedOutput output) {
        fails(new ExecutionException(new AuthenticationCredentialsNotFoundException("nobody is signed in")));
        fails(new AuthenticationCredentialsNotFoundException("nobody is signed in"));

        assertThat(output).doesNotContain("Incident");
    }

    @Test
    void norIsItWhenTheSignInRunsOutWhileItIsRead(CapturedOutput output) {
        var over = new IllegalStateException("getAttribute: Session already invalidated");
        over.setStackTrace(new StackTraceElement[]{
                new StackTraceElement("org.apache.catalina.session.StandardSession", "getAttribute",
                        "StandardSession.java", 1151),
                new StackTraceElement("org.tenderpoint.practice.CurrentUser", "id", "CurrentUser.java", 30)
        });

        fails(new ExecutionException(over));

        assertThat(output).doesNotContain("Incident");
    }

    @Test
    void whatMayNotBeReadAnyMoreIsNoIncidentEitherWhenItComesUpByItself(CapturedOutput output) {
        fails(new ExecutionException(new AccessDeniedException("not any more")));
        fails(new ExecutionException(new IOException("gone")));

        assertThat(output).doesNotContain("Incident");
    }

    @Test
    void aFaultOfOursIsOneIncidentHoweverItCame(CapturedOutput output) {
        fails(new ExecutionException(new IllegalStateException("ours")));

        assertThat(output).contains("Incident", "java.lang.IllegalStateException", "FailedActionTest");
    }

    @Test
    void aFullDiskIsToldInASentenceAndIsNoIncident(CapturedOutput output) {
        var full = new DataAccessResourceFailureException("no", new SQLTransientException("no", "53100"));

        assertThat(FailureView.words("shell.error.action_failed", full)).contains("Not saved", "is full", "still here");
        fails(full);

        assertThat(output).doesNotContain("Incident");
    }

    @Test
    void aDatabaseThatIsAwayIsToldInASentenceAfterSecondsAndIsNoIncident(CapturedOutput output) throws IOException {
        var away = new DataAccessResourceFailureException("no", new SQLTransientConnectionException("no", "08001"));

        assertThat(FailureView.words("shell.error.action_failed", away)).contains("database");
        fails(away);

        assertThat(output).doesNotContain("Incident");
        var settings = new Properties();
        settings.load(FailedActionTest.class.getResourceAsStream("/application-postgres.properties"));
        assertThat(Integer.parseInt(settings.getProperty("spring.datasource.hikari.connection-timeout")))
                .as("milliseconds until whoever waits is told").isLessThanOrEqualTo(5000);
    }

    @Test
    void whoseRecordWasJoinedOrHiddenMeanwhileIsNotTheSameAsSomebodyElsesClient() {
        assertThat(FailedAction.words(RecordClosed.of(Id.random(ClientId::new)))).contains("with a reason");
        assertThat(FailedAction.words(RecordClosed.restricted())).contains("Ask a manager").doesNotContain("reason");
        assertThat(FailedAction.words(new PartOfAnother())).contains("part of another");
        assertThat(FailedAction.words(new NoSuch("chart"))).contains("has removed this").doesNotContain("code");
    }

    @Test
    void aSessionThatHasGoneOnElsewhereIsToldByItsStateAndIsNoIncident(CapturedOutput output) {
        assertThat(FailedAction.words(new WrongState(SessionState.CANCELLED, SessionState.PLANNED)))
                .contains("Cancelled", "Nothing was changed", "still here");

        assertThat(output).doesNotContain("Incident");
    }

    private void fails(Throwable failure) {
        failed.error(new ErrorEvent(failure));
    }
}
