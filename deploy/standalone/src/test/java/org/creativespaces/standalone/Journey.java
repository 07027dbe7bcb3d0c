package org.creativespaces.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.List;

/** From a newcomer to an action adopted in another region, by people at the pages and by nothing else. */
final class Journey implements AutoCloseable {
    private static final String LONDON = "/regions/E12000007";
    private static final String ADVOCATES = "Advocates in every waiting room";

    private final Pages pages;
    private final boolean scripts;
    private final String mark;
    private final List<Visitor> visitors = new ArrayList<>();
    private String space;
    private String challenge;
    private String solution;
    private String organisation;

    /** With scripts or without; the mark tells the things of one journey from those of another. */
    Journey(Pages pages, boolean scripts, String mark) {
        this.pages = pages;
        this.scripts = scripts;
        this.mark = mark;
    }

    String space() {
        return space;
    }

    String challenge() {
        return challenge;
    }

    String solution() {
        return solution;
    }

    String organisation() {
        return organisation;
    }

    private Visitor visitor(String name, String to) {
        var visitor = new Visitor(pages, name, to, scripts);
        visitors.add(visitor);
        return visitor;
    }

    void takesPlace() {
        var olu = visitor("olu", LONDON);
        opens(olu);
        var sam = newcomer("sam", "Sam Seven", "SERVICE_USER");
        proposes(sam);
        var cara = newcomer("cara", "Cara Nine", "CARER");
        var kim = newcomer("kim", "Kim Eleven", "COMMISSIONER");
        isAgreed(olu, cara, kim);
        isUndertaken(olu, cara, kim);
        isRisked(sam, kim, cara);
        isTested(kim, cara);
        isPassedOn(olu);
        isAudited();
    }

    private void opens(Visitor olu) {
        olu.begin("Open a space")
                .send("Open a space")
                .isTold("Say what it is for")
                .fill("Title", "Waiting rooms " + mark)
                .fill("What is it for?", "To make waiting bearable.")
                .fill("Ground rules", "Listen.\nOne voice at a time.")
                .choose("Everybody can read it")
                .fill("How many people have to endorse", "3")
                .fill("From how many constituencies?", "3")
                .send("Open a space")
                .isDone("The space is open.")
                .sees("Waiting rooms " + mark, "One voice at a time.");
        space = olu.path();
        olu.at(LONDON)
                .begin("Register somebody")
                .fill("The name they want to go by", "Wren " + mark)
                .select("They speak as", "NGO")
                .send("Register")
                .isDone("Wren " + mark + " is registered.");
        olu.at(space)
                .begin("Let somebody in")
                .fill("Who joins?", "Wren " + mark)
                .fill("Why do you record this", "Accepted on paper at the workshop.")
                .fill("When did it happen?", "2026-05-12T14:30")
                .send("Record that they joined")
                .isDone("Wren " + mark + " is a member now.");
        assertThat(olu.page.getByLabel("When did it happen?").inputValue())
                .as("for the next person")
                .isEqualTo("2026-05-12T14:30");
    }

    /** Reads and accepts the ground rules; gives themself a name first, unless they have one. */
    private Visitor newcomer(String account, String pseudonym, String constituency) {
        var newcomer = visitor(account, space).begin("Join this space");
        if (newcomer.path().startsWith("/act/register")) {
            newcomer.fill("The name you want to go by", pseudonym)
                    .select("You speak as", constituency)
                    .select("Your region", "E12000007")
                    .send("Continue");
        }
        return newcomer.sees("One voice at a time.")
                .send("Accept and join")
                .isTold("Tick the box")
                .choose("I have read these ground rules and accept them")
                .send("Accept and join")
                .isDone("Welcome");
    }

    private void proposes(Visitor sam) {
        sam.begin("Raise a challenge")
                .send("Raise it")
                .isTold("Say what the challenge is")
                .fill("Title", "Six hours alone " + mark)
                .send("Raise it")
                .isDone("The challenge is raised.");
        challenge = sam.path();
        sam.begin("Share a narrative")
                .choose("Lived experience")
                .fill("In your own words", "I waited six hours\nand nobody spoke to me.")
                .send("Share it")
                .sees("Your narrative is shared.", "nobody spoke to me");
        sam.at(space)
                .begin("Propose a solution")
                .fill("Title", ADVOCATES)
                .fill("Who does what", "Somebody from the community sits there every day.")
                .choose("Six hours alone " + mark)
                .send("Propose it")
                .isDone("It is proposed.");
        solution = sam.path();
        sam.begin("Revise it")
                .fill("Who does what", "Somebody from the community sits there every afternoon.")
                .choose("Wording only")
                .send("Preview the change");
        assertThat(sam.page.locator("ins").first().innerText()).contains("afternoon");
        assertThat(sam.page.locator("del").first().innerText()).contains("day");
        sam.send("Publish the revision").isDone("The revision is published.").sees("every afternoon");
    }

    private void isAgreed(Visitor olu, Visitor cara, Visitor kim) {
        cara.at(solution)
                .begin("Say where you stand")
                .choose("Raise a concern")
                .send("Send")
                .isTold("Say what you are concerned about")
                .fill("Why?", "Who pays them?")
                .send("Send")
                .isDone("Your position is recorded.");
        olu.at(solution)
                .begin("Answer", "Who pays them?")
                .fill("How was it answered?", "The care board does.")
                .send("Record the answer")
                .isDone("The answer is recorded.");
        cara.at(solution)
                .begin("Accept the answer", "Who pays them?")
                .send("Accept it")
                .isDone("The concern is resolved.");
        for (var visitor : List.of(cara, kim)) {
            visitor.at(solution)
                    .begin("Say where you stand")
                    .choose("Endorse")
                    .send("Send")
                    .isDone("Your position is recorded.");
        }
        assertThat(kim.page.locator("main").innerText()).contains("Not agreed");
        record(olu);
        kim.at(solution).sees("Agreed");
        assertThat(kim.isOffered("Undertake an action")).isTrue();
    }

    /** With the keyboard alone. */
    private void record(Visitor olu) {
        olu.at(solution).begin("Record for others");
        var keys = olu.page.keyboard();
        keys.type("Wren " + mark);
        keys.press("Tab");
        keys.press("Enter");
        olu.page.waitForCondition(() -> olu.page.locator(".banner").count() == 1);
        olu.isDone("Recorded for Wren " + mark);
        assertThat(olu.page.evaluate("document.activeElement.name"))
                .as("the next person's field")
                .isEqualTo("onBehalfOf");
    }

    private void isUndertaken(Visitor olu, Visitor cara, Visitor kim) {
        mandate(olu, "Care Board " + mark, "Kim Eleven");
        mandate(olu, "Carers' Circle " + mark, "Cara Nine");
        undertakes(kim, "Care Board " + mark, "Pay for two posts");
        undertakes(cara, "Carers' Circle " + mark, "Find and train the people");
        kim.begin("Report progress", "Pay for two posts")
                .fill("What has been done?", "The budget is signed.")
                .fill("How far is it?", "50")
                .send("Report it")
                .isDone("Progress is reported.")
                .sees("50");
        kim.begin("It is done", "Pay for two posts")
                .fill("How can others tell?", "Both started on Monday.")
                .send("It is done")
                .isDone("The commitment is fulfilled.");
    }

    private void mandate(Visitor olu, String organisation, String person) {
        olu.at(LONDON)
                .begin("Register an organisation")
                .fill("Its name", organisation)
                .select("What sort of body", "COMMISSIONER")
                .send("Register it")
                .isDone("The organisation is registered.");
        this.organisation = olu.path();
        olu.begin("Grant a mandate")
                .fill("To whom?", person)
                .choose("undertake actions")
                .choose("carry risks")
                .send("Grant it")
                .isDone("The mandate is granted.");
    }

    private void undertakes(Visitor visitor, String organisation, String action) {
        visitor.at(solution)
                .begin("Undertake an action")
                .select("Who do you do this for?", organisationOption(visitor, organisation))
                .fill("What will you do?", action)
                .fill("By when?", "2020-01-31")
                .send("Commit to it")
                .isTold("Choose a day that is not over yet")
                .fill("By when?", "2037-03-31")
                .send("Commit to it")
                .isDone("Your commitment is recorded.")
                .sees(action, organisation);
    }

    private static String organisationOption(Visitor visitor, String organisation) {
        return visitor.page
                .locator("option", new Page.LocatorOptions().setHasText(organisation))
                .first()
                .getAttribute("value");
    }

    private void isRisked(Visitor sam, Visitor kim, Visitor cara) {
        sam.at(solution)
                .begin("Point out a risk")
                .select("What is at risk?", "TRUST")
                .fill("What could happen?", "Nobody talks to them " + mark)
                .choose("3, as likely as not")
                .choose("4, severe")
                .send("Point it out")
                .isDone("The risk is recorded.");
        kim.at(solution).begin("Carry a share", "Nobody talks to them");
        kim.select("Who do you do this for?", organisationOption(kim, "Care Board " + mark));
        if (scripts) {
            kim.page.locator("input[type=range]").fill("60");
            assertThat(kim.page.locator("output").innerText()).isEqualTo("40 % stays with the owner");
        } else {
            kim.fill("How much of it?", "60");
        }
        kim.fill("On which terms?", "We pay for a second try.").send("Carry it").sees("carries 60 %");
        cara.at(solution)
                .begin("Carry a share", "Nobody talks to them")
                .fill("How much of it?", "90")
                .fill("On which terms?", "We ask around.")
                .send("Carry it")
                .isTold("more than what is left")
                .fill("How much of it?", "20")
                .send("Carry it")
                .sees("carries 20 %");
        cara.begin("Lay down a share", "Nobody talks to them")
                .send("Lay it down")
                .isDone("You carry no share");
    }

    private void isTested(Visitor kim, Visitor cara) {
        kim.at(solution)
                .begin("Start a trial")
                .fill("Where?", "St Anne's " + mark)
                .fill("What do you measure?", "Minutes until somebody speaks to them " + mark)
                .fill("What is it before the trial?", "forty")
                .fill("When does it begin?", "2026-01-05")
                .send("Start it")
                .isTold("Enter a number such as 12.5")
                .fill("What is it before the trial?", "40.5")
                .send("Start it")
                .isDone("The trial is running.");
        kim.begin("Record an observation", "Minutes until")
                .fill("What was measured?", "12")
                .fill("On which day?", "2026-02-05")
                .send("Record it")
                .isDone("The observation is recorded.");
        kim.begin("Conclude it", "Minutes until")
                .choose("It works: adopt")
                .fill("In a few sentences", "People are spoken to.")
                .send("Conclude it")
                .isTold("first has to say that it is close to their experience");
        cara.at(solution)
                .begin("Review it")
                .choose("It is still close to my experience")
                .send("Send the review")
                .isDone("Your review is recorded.");
        kim.send("Conclude it").isDone("The trial is concluded.").sees("It works: adopt");
    }

    private void isPassedOn(Visitor olu) {
        olu.at(solution)
                .begin("Pass it on")
                .choose("Leeds")
                .fill("What was learnt?", "Afternoons matter most.")
                .fill("When did it happen?", "2026-06-01T09:15")
                .send("Pass it on")
                .isDone("It is passed on.");
        var lee = visitor("lee", solution);
        lee.begin("Adopt it into your space").sees("Afternoons matter most.");
        var ofLeeds = lee.page.locator("select option").nth(1).getAttribute("value");
        lee.select("Into which space?", ofLeeds)
                .fill("What do you do differently?", "Evenings, too " + mark)
                .send("Adopt it")
                .isDone("It is adopted into this space.");
        assertThat(lee.path()).isNotEqualTo(solution);
    }

    private void isAudited() {
        var ada = visitor("ada", solution + "/trail");
        // On paper all of it is laid out, on a screen what is in sight.
        ada.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        ada.sees("Sam Seven", "Cara Nine", "Kim Eleven", "Wren " + mark, "recorded by an organiser (no. ");
        ada.sees("happened 1 June 2026, 09:15").doesNotSee("user:", "client:");
        assertThat(ada.page.locator("ol.trail > li").count()).isGreaterThan(15);
        ada.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        if (scripts) assertThat(Look.at(ada.page, "journey trail")).isEmpty();
    }

    List<String> complaints() {
        return visitors.stream()
                .flatMap(visitor -> visitor.complaints().stream())
                .toList();
    }

    @Override
    public void close() {
        visitors.forEach(Visitor::close);
    }
}
