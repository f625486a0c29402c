package org.merestone.gazetteer.naming;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.merestone.data.OpenDatabase;
import org.merestone.data.document.Documents;
import org.merestone.data.ledger.ChangeLog;
import org.merestone.gazetteer.committee.Committees;
import org.merestone.gazetteer.committee.Meetings;
import org.merestone.gazetteer.dossier.Dossier;
import org.merestone.gazetteer.notice.Notices;
import org.merestone.gazetteer.opinion.Consulting;
import org.merestone.gazetteer.outgoing.PaperWentOut;
import org.merestone.gazetteer.paper.MapReview;
import org.merestone.gazetteer.paper.PaperKeeping;
import org.merestone.gazetteer.place.ConfirmedReadings;
import org.merestone.gazetteer.place.Places;
import org.merestone.gazetteer.place.PublishedNames;
import org.merestone.gazetteer.place.ReferenceWords;
import org.merestone.gazetteer.place.RegisterCheck;
import org.merestone.gazetteer.place.TownshipAreas;
import org.springframework.beans.factory.annotation.AutowiredAnnotationBeanPostProcessor;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;
import org.springframework.jdbc.core.JdbcTemplate;

/** The services of the gazetteer over a database under test. */
public final class NamingDesk {

    public final Places places;
    public final PublishedNames published;
    public final TownshipAreas areas;
    public final RegisterCheck check;
    public final ReferenceWords words;
    public final ConfirmedReadings readings;
    public final NameTrial trial;
    public final NamingCases cases;
    public final Applying applying;
    public final Deciding deciding;
    public final Notices notices;
    public final CaseClocks clocks;
    public final Altering altering;
    public final Noticing noticing;
    public final AfterApproval after;
    public final Conducting conducting;
    public final EffectiveNames effective;
    public final Escalations escalations;
    public final CaseDemands demands;
    public final NamingSettings settings;
    public final Departments departments;
    public final NameClaims claims;
    public final Dossier dossier;
    public final Consulting consulting;
    public final Committees committees;
    public final Meetings meetings;
    private boolean keepsPapers;
    private final DefaultListableBeanFactory services = new DefaultListableBeanFactory();

    private static final Set<RootBeanDefinition> SERVICES = new ClassPathScanningCandidateComponentProvider(true)
            .findCandidateComponents("org.merestone.gazetteer").stream().map(found -> new RootBeanDefinition(found.getBeanClassName()))
            .collect(Collectors.toSet());
    /** 审图号 of the office under test. */
    public static final String REVIEW = "鄂S（2026）012号";
    private static final Path FOLDER = Path.of("target", "test-documents");

    NamingDesk(OpenDatabase database) {
        this(database, OpenDatabase.CLOCK);
    }

    /** @param clock the one by which the whole desk counts its days */
    NamingDesk(OpenDatabase database, Clock clock) {
        var injection = new AutowiredAnnotationBeanPostProcessor();
        injection.setBeanFactory(services);
        services.addBeanPostProcessor(injection);
        services.setDependencyComparator(AnnotationAwareOrderComparator.INSTANCE);
        List.of(database.jdbc(), new JdbcTemplate(database.source()), new Documents(database.jdbc(), clock, FOLDER), database.geometries(),
                database.divisions(), database.ledger(), new ChangeLog(database.jdbc()), database.transactions(), clock)
                .forEach(each -> services.registerSingleton(each.getClass().getName(), each));
        services.registerSingleton("ids", (Supplier<UUID>) UUID::randomUUID);
        services.registerSingleton("review", new MapReview(REVIEW));
        services.registerSingleton("events", (ApplicationEventPublisher) this::hear);
        SERVICES.forEach(each -> services.registerBeanDefinition(String.valueOf(each.getBeanClassName()), new RootBeanDefinition(each)));
        places = get(Places.class);
        published = get(PublishedNames.class);
        areas = get(TownshipAreas.class);
        words = get(ReferenceWords.class);
        readings = get(ConfirmedReadings.class);
        check = get(RegisterCheck.class);
        trial = get(NameTrial.class);
        notices = get(Notices.class);
        clocks = get(CaseClocks.class);
        cases = get(NamingCases.class);
        applying = get(Applying.class);
        deciding = get(Deciding.class);
        altering = get(Altering.class);
        noticing = get(Noticing.class);
        after = get(AfterApproval.class);
        conducting = get(Conducting.class);
        effective = get(EffectiveNames.class);
        escalations = get(Escalations.class);
        demands = get(CaseDemands.class);
        settings = get(NamingSettings.class);
        departments = get(Departments.class);
        claims = get(NameClaims.class);
        dossier = get(Dossier.class);
        consulting = get(Consulting.class);
        committees = get(Committees.class);
        meetings = get(Meetings.class);
    }

    /** Lets every paper be kept as it goes out, which costs a tenth of a second each. */
    public void keepPapers() {
        keepsPapers = true;
    }

    private void hear(Object event) {
        if (keepsPapers && event instanceof PaperWentOut out) {
            get(PaperKeeping.class).on(out);
        }
    }

    /** Another service of the module. */
    public <T> T get(Class<T> service) {
        return services.getBean(service);
    }
}
