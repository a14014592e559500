/**
 * English. See `types.ts` for how a phrase is written. To add a term, put it into the list it belongs to, add a sentence
 * with it to `test/clauses/`, and run the tests.
 */
import type { Vocabulary } from './types.ts'

export const en: Vocabulary = {
  language: 'en',

  parties: {
    provider: `
      we, us, our, ours, ourselves, our people, the company, the service provider itself, the operator, the provider,
      our engineers, our company, our team, our staff, our employees, our reviewers, the services provider`,
    user: `
      people, you, your, yours, yourself, i, my, me, user~n, end user~n, the customer, customer, customers, the member,
      member~n, subscriber~n, account holder~n, developer~n, licensee, the licensee, publisher~n,
      visitor~n, creator~n, seller~n, merchant~n, crawler~n, bot~n, anyone, anybody, any person, other users,
      administrator~n, admin~n, workspace owner~n, authorized user~n, participant~n, individuals,
      the recipient, robots, scrapers, the contributor, contributors, organizer~n, student~n,
      data subject~n, reader~n, player~n, listener~n, viewer~n, shopper~n, guest~n, patient~n, pupil~n,
      borrower~n, tenant~n, driver~n, rider~n, passenger~n, host~n, traveler~n, traveller~n, applicant~n,
      candidate~n, entrant~n, policyholder~n, cardholder~n, client, clients, the client, buyer~n,
      author~n, artist~n, musician~n, teacher~n, learner~n, athlete~n, community member~n, operator~n of`,
    'third-party': `
      third party, third parties, affiliate~n, our affiliate~n, partner~n, our partner~n, vendor~n,
      our vendor~n, supplier~n, service provider~n, our service provider~n, subprocessor~n,
      sub processor~n, contractor~n, subcontractor~n, advertiser~n, licensees, sublicensees,
      model provider~n, ai provider~n, ai service provider~n, ai vendor~n, ai partner~n, model vendor~n,
      llm provider~n, cloud provider~n, ad partner~n, advertising partner~n, business partner~n,
      data partner~n, other companies, other organizations, external provider~n, external companies,
      collaborators, group companies, corporate affiliates, data brokers, researchers, research partners,
      ai developer~n, ai companies, ai company, data buyer~n, cloud host~n, model host~n, insurer~n, agencies,
      another company, other customers, our customers, our clients, companies, our providers, external parties, outside parties, our suppliers,
      others, anyone else, any other person, another person, other people, somebody else, someone else,
      processor~n, our processor~n, such providers, these providers, those providers, such third parties, these third parties,
      these partners, subsidiary, subsidiaries, analytics providers, technology partners,
      platform partners`,
  },

  grammar: {
    modals: 'may, will, shall, can, could, might, must, would, should',
    auxiliaries: 'do, does, did, is, are, was, were, be, been, being, am, has, have, had, having',
    be: 'is, are, was, were, be, been, being, am, get, gets',
    negators: 'not, never, no, neither, nor, none, nothing, without, nobody',
    notNegations: `
      not limited to, not only, not just, not solely, without limitation, without limit,
      without limiting, whether or not, no later than, not less than, no less than, not more than,
      no more than, without notice, without further notice, without prior notice, without compensation,
      no matter, without additional compensation, without any compensation, without obligation,
      without any obligation, without attribution, without restriction, without restrictions,
      without any restriction, without prejudice, no charge, not otherwise, without charge, non`,
    conditions: `
      if, when, whenever, where, once, provided that, provided, only if, as long as, so long as, in case,
      in the event, to the extent, while, after, before, until, even if, even where, upon, because,
      since, although, though, whether`,
    exceptions: `
      unless, except, except where, except when, except as, except to the extent, except that,
      other than, excluding, but only, save, save where, save as, apart from, with the exception of,
      not including, only with, except with, aside from`,
    relatives: 'that, which, whatever, who, whom, whose, where, how, why, what',
    prepositions: `
      for, to, in, on, with, by, of, from, through, via, under, about, into, within, as, at, between,
      across, including, using, against`,
    determiners: `
      the, a, an, any, all, some, such, this, these, those, that, our, your, their, its, his, her, other,
      certain, each, every, no, own, new, existing, future, various, another`,
    adverbs: `
      also, hereby, further, then, thereby, ever, just, only, always, sometimes, often, still,
      additionally, each, all, both, themselves, itself, otherwise, therefore, in, any, way, turn,
      instead, knowingly, yourself, ourselves, even, again, and, or, now, at, time`,
    participles: `
      used, shared, sold, given, made, sent, kept, held, built, fed, taken, known, shown, put, drawn,
      seen, learned, taught, written, run, set, granted, based, paid, bound, bought, sought, said, led,
      heard, felt, found, chosen, gone, done, lost, met, read, put, cut, spoken, withdrawn, understood`,
  },

  prohibitions: `
    prohibited, prohibition~n, unacceptable, may not, must not, shall not, do not, not permitted, not allowed, restriction~n,
    restricted, abuse, misuse, forbidden, acceptable use, will not use, agree not to, unauthorized use, prohibits, impermissible,
    not authorized`,

  verbs: {
    process: `
      use~v, utilize~v, utilise~v, process~v, collect~v, analyze~v, analyse~v, access~v, store~v,
      retain~v, share~v, disclose~v, sell~v, transfer~v, license~v, record~v, combine~v, aggregate~v,
      obtain~v, gather~v, receive~v, leverage~v, rely, relies, employ~v, feed~v, send~v, exploit~v,
      compile~v, scrape~v, mine~v, extract~v, copy, copies, copied, copying, reproduce~v, modify~v,
      review~v, monitor~v, include~v, incorporate~v, reuse~v, repurpose~v, preserve~v, maintain~v,
      transmit~v, keep~v, hold~v, anonymize~v, de identify, transcribe~v, make available, draw on,
      sublicense~v, engage~v, conduct~v, take~v, apply~v, convert~v, handle~v, treat~v`,
    grant: `
      grant~v, give~v, agree~v, consent~v, authorize~v, authorise~v, allow~v, permit~v, license~v,
      acknowledge~v, understand, understands, accept~v, confirm~v, instruct~v, waive~v, provide~v,
      direct~v, empower~v, acknowledge~v and agree~v, recognize~v`,
    allow: `
      allow~v, permit~v, authorize~v, authorise~v, enable~v, let~v, ask~v, instruct~v, require~v, help~v,
      empower~v, engage~v, cause~v, direct~v, assist~v, oblige~v, obligate~v`,
    prevent: `
      prohibit~v, prevent~v, restrict~v, forbid~v, forbids, forbidden, bar, bars, barred, refrain~v,
      stop, stops, stopped, avoid~v, block~v, exclude~v, ban, bans, banned, decline~v, cease~v, refuse~v,
      disallow~v, disable~v, preclude~v, hinder~v, prohibited, abstain~v, fail, fails, failed`,
    mention: `
      affect~v, alter~v, impact~v, interfere~v, concern~v, relate~v, describe~v, explain~v, discuss~v,
      govern~v, address~v, respond~v, understand, understands, understood, outline~v, regard~v,
      refer~v, detail~v, answer~v, question~v, know, knows, assess~v, respect~v`,
    choose: `
      withhold, withholds, withheld, withholding, keep~v out, hold~v back, leave~v out, opt~v out, opt~v in, opt, object~v, choose~v, decide~v, select~v, disable~v, enable~v, turn off,
      turn on, toggle~v, control~v, manage~v, adjust~v, withdraw~v, revoke~v, decline~v, refuse~v,
      request~v, instruct~v, ask~v, tell~v, unsubscribe~v, exclude~v, change~v, switch off,
      switch~v, set~v, tag~v, limit~v, prevent~v, contact~v, email~v, restrict~v, want, wish, prefer,
      like, exercise~v, update~v, visit~v, go, learn~v, review~v, see, find, read, deactivate~v`,
    assign: 'assign~v, transfer~v, convey~v, grant~v, cede~v',
    own: 'own~v, retain~v, hold~v, belong~v, vest~v',
    other: `
      take~v place, pass, passes, passed, endeavor~v, endeavour~v, strive~v, aim~v, derive~v, develop~v, improve~v, enhance~v, build~v, create~v, train~v, test~v, operate~v, offer~v, support~v,
      make~v, work~v, need~v, want~v, try, tries, believe~v, consider~v, commit~v, promise~v, undertake, undertakes, undertook, undertaken, pledge~v, vow~v, covenant~v,
      guarantee~v, ensure~v, reserve~v, represent~v, warrant~v, remain~v, contain~v, mean~v, describe~v,
      explain~v, apply~v, protect~v, require~v, delete~v, remove~v, publish~v, display~v, distribute~v,
      generate~v, power~v, partner~v, invest~v, continue~v, start~v, begin, begins, evaluate~v, refine~v,
      research, learn~v, teach~v, fine tune~v, finetune~v, tune~v, acquire~v, ingest~v, keep~v,
      perform~v, prepare~v, produce~v, design~v, modify, adapt~v, draft~v, charge~v, gain~v, raise~v, select~v,
      contact~v, forgo, forgoes, forego, abstain~v, get, gets, got, serve~v, stay~v, follow~v, reflect~v, exist~v, occur~v, happen~v, result~v, lead, leads, led, limit~v,
      attempt~v, seek, seeks, sought, intend~v, plan, plans, planned, planning, expect~v, think, thinks,
      say, says, said, show~v, feel, feels, hear, hears, grow, grows, rent~v, lease~v, resell, resells,
      reverse engineer~v, decompile~v, disassemble~v, circumvent~v, harvest~v, infringe~v, violate~v,
      host~v, translate~v, adapt~v, edit~v, format~v, index~v, cache~v, label~v, annotate~v, tailor~v,
      personalize~v, personalise~v, customize~v, recommend~v, verify, verifies, verified, detect~v,
      prevent~v, investigate~v, comply, complies, complied, enforce~v, communicate~v, notify, notifies,
      notified, market~v, advertise~v, promote~v, deliver~v, run, runs, running, answer~v, suggest~v,
      predict~v, classify, classifies, classified, identify, identifies, identified, measure~v, study,
      studies, studied, appear~v, expire~v, terminate~v, end~v, survive~v, assist~v, bind, binds, bound,
      entitle~v, license~v, pay, pays, paid, buy, buys, bought, order~v, wait~v, turn~v, look~v,
      allege~v, accuse~v, dictate~v, film~v, draw, draws, drew, drawn, paint~v, type~v, scan~v, compose~v, compete~v, involve~v, consist~v, carry, carries, cover~v, become~v, come`,
    contracts: `
      amend~v, revise~v, modify~v, alter~v, vary~v, replace~v, supplement~v, supersede~v, suspend~v, discontinue~v, cancel~v, close~v,
      deactivate~v, revoke~v, lock~v, freeze~v, erase~v, purge~v, take~v down, moderate~v, hide~v, screen~v, reject~v, arbitrate~v,
      litigate~v, sue~v, settle~v, resolve~v, mediate~v, submit~v, indemnify~v, defend~v, hold~v harmless, release~v, discharge~v,
      disclaim~v, exclude~v, renew~v, bill~v, charge~v, refund~v, credit~v, increase~v, decrease~v, deduct~v, forfeit~v, reimburse~v,
      govern~v, construe~v, interpret~v, bring~v, file~v, commence~v, assert~v, join~v, participate~v, consolidate~v, post~v, announce~v,
      inform~v, alert~v, check~v, revisit~v, consult~v, read~v, click~v, browse~v, tick~v, visit~v, bear~v, assume~v, exceed~v, track~v,
      profile~v, target~v, erode~v, impose~v, waive~v, surrender~v, relinquish~v, extend~v, shorten~v, adopt~v, introduce~v,
      withdraw~v, return~v, destroy~v, archive~v, back~v up, rectify~v, correct~v, port~v, lodge~v, complain~v, appeal~v, escalate~v,
      constitute~v, disparage~v, criticize~v, criticise~v, rate~v, remain~v, become~v`,
    provide: `
      provide~v, submit~v, upload~v, post~v, share~v, enter~v, choose~v, create~v, generate~v, make~v,
      give~v, send~v, store~v, access~v, use~v, have, has, own~v, publish~v, transmit~v, input,
      contribute~v, add~v, write~v, record~v, supply, supplies, visit~v, interact~v, import~v, collect~v,
      receive~v, obtain~v, hold~v, process~v, relate~v, identify, identifies, disclose~v`,
  },

  ours: `
    our content, our site~n, our website~n, this site, this website, the site, the website, our api~n, the api, our service~n, the service~n,
    our material~n, our platform, the platform, our software, the software, our app~n, our data, our output~n, output of the service~n,
    our dataset~n, our tools, our database, this page, site content, website content, portal content,
    platform content, course content, course material~n, licensed material~n, editorial content, our archive~n,
    our library, our catalog, our catalogue, our works`,

  training: {
    train: `
      train~v, retrain~v, re train~v, pre train~v, pretrain~v, fine tune~v, finetune~v, fine tuning,
      tune~v, teach~v, ground~v, distill~v, distil, distilling`,
    develop: `
      develop~v, development, improve~v, improvement~n, enhance~v, enhancement~n, build~v, create~v,
      creation, refine~v, refinement, optimize~v, optimise~v, optimization, optimisation, test~v,
      evaluate~v, evaluation, validate~v, validation, calibrate~v, advance~v, update~v, adapt~v, derive~v,
      further develop~v`,
    ai: `
      ai, a i, artificial intelligence, machine learning, ml, ai ml, deep learning, generative ai,
      large language model~n, language model~n, llm, llms, neural network~n, foundation model~n,
      foundational model~n, multimodal model~n, generative model~n, diffusion model~n, speech model~n,
      recommendation model~n, natural language processing, computer vision, speech recognition model~n`,
    models: `
      model~n, algorithm~n, algorithmic model~n, classifier~n, neural, recommender~n, predictive model~n,
      statistical model~n, our algorithms, moderation model~n, speech recognition, automated system~n, automated opponent~n, automated companion~n, automated player~n, automated agent~n,
      computer opponent~n, virtual assistant~n, virtual agent~n, prediction model~n, chatbot~n, bots`,
    things: `
      model~n, system~n, technology, technologies, algorithm~n, feature~n, tool~n, product~n, service~n,
      technique~n, application~n, program~n, software, capability, capabilities, offering~n, assistant~n,
      agent~n, functionality, functionalities, process, processes, solution~n, engine~n, method~n,
      research`,
    phrases: `
      model training, ai training, training of ai, ai model training, machine learning training,
      model fine tuning, model improvement, model development, ai development, ai model development,
      our training data, as training data, training data for, part of the training data, as training material~n,
      in the training data, in the training set~n, the training set~n of our|its, the training data of our|its, in our training set~n, in its training set~n, to the training set~n, to our training set~n,
      its training data, their training data, training purposes, dataset~n utilized|used by,
      dataset~n for training, model distillation, help~v our models learn, help~v our models,
      help~v our models to, our models to learn, model learning, text and data mining for ai,
      into|in|to any|the|our|its|their|a training data|set~n|dataset~n|corpora|corpus,
      as a source for our|its models, as a source for our|its * models, as a source for our|its * * models,
      as source material for our|its models, as source material for our|its * models,
      ai improvement, develop ai, improve ai, improves ai`,
    not: `
      training material~n, training session~n, training policy, training policies, training notice, training disclosure, training data, training dataset~n, training set~n, training corpus, training course~n, training program~n, staff training,
      employee training, training video~n, training service~n, train station~n, training and support,
      training and education, education and training, security training, privacy training,
      training records, train journey~n, train ticket~n, train travel, professional training,
      compliance training, customer training, training to our, training for our employees,
      safety training, awareness training, business model~n, pricing model~n, role model~n,
      model number~n, model release~n, device model~n, phone model~n, vehicle model~n, model of your,
      make and model, model clause~n, model contract~n, model name~n, hardware model~n,
      operating model~n, model year, fashion model~n, model terms, training on how, mandatory training,
      receive training, receives training, test environment~n`,
    people: `
      employee~n, staff, personnel, team~n, our people, worker~n, reviewer~n, moderator~n, volunteer~n,
      athlete~n, customer service, contractors, agents, representatives, instructors, drivers, users,
      dog~n, yourself, you, students, teachers, colleagues`,
    means: `
      using, through, via, by means of, powered by, with the help of, with the use of, with, by,
      based on, leveraging, uses, use, used, such as, utilizing, employ, employs, employing, apply`,
  },

  license: {
    nouns: `
      license~n, licence~n, sublicense~n, right~n to, right~n, permission~n, permission to, authority to,
      right and license, rights and licenses`,
    gives: 'grant~v, give~v, gave, provide~v',
    exploit: `
      use~v, utilize~v, utilise~v, reuse~v, reproduce~v, copy, copies, copied, publish~v, display~v, distribute~v,
      modify, modifies, modified, adapt~v, exploit~v, perform~v, show~v, broadcast~v, incorporate~v, implement~v,
      disclose~v, print~v, share~v, sublicense~v, commercialize~v, commercialise~v, translate~v, edit~v, alter~v`,
    titles: `
      right title and interest, rights title and interest, right title or interest,
      rights titles and interests, all rights, all right, ownership, title, copyright~n,
      intellectual property, proprietary rights, moral rights, any and all right, any and all rights,
      an assignment, rights`,
  },

  data: {
    'customer-content': `
      your content, customer content, user content, your data, customer data, content, contents,
      user generated content, your material~n, material~n, input~n, output~n, prompt~n, conversation~n,
      chat~n, chat data, message~n, communication~n, file~n, document~n, upload~n, photo~n, image~n,
      picture~n, video~n, audio, recording~n, transcript~n, post~n, draft~n, listing~n, comment~n, submission~n, your work~n,
      user data, workspace data, subscriber data, client data, member content, user submission~n,
      attachment~n, interaction~n, response~n, query, queries, your code, code, source code,
      interactions with ai, interactions with ais, interactions with the ai, interactions with our ai,
      interactions with the assistant, interactions with our assistant, interactions with the chatbot,
      interactions with chatbots, email content, screen sharing, whiteboard~n, artwork~n, music, song~n, review~n, call content,
      public content, public posts, your creations, generations, text~n you, customer input~n, customer material~n, user input~n,
      user material~n, business data, boards, notes, projects, inputs and outputs, prompts and responses,
      ugc, media, text, service content, contribution~n, your products, data you submit, data you upload`,
    'personal-data': `
      personal data, personal information, personally identifiable information, your information, pii,
      information about you, data about you, your details, user information, information we collect,
      information that we collect, data we collect, information collected, the information,
      customer information, account information, profile information, contact information,
      contact details, your personal, information relating to you, private data, info,
      information you provide, information that you provide, data you provide, account data,
      profile data, registration data, identifiers, sensitive data, this information, information,
      your personal details, health data, health information, location data, contacts,
      sensitive information, demographic data, payment information, your profile,
      username~n, user profile~n, your name, first names, last names, passenger names, customer names, names and addresses, email addresses, e mail address,
      email address, phone number~n, date of birth, purchase history, purchase histories, purchase record~n, order history, identity document~n,
      account detail~n, address detail~n, transaction data, transaction record~n, bank detail~n, credit history, medical record~n,
      your account detail~n, click history, salary, salaries,
      this data, these data, such data, the data, data`,
    'usage-data': `
      usage data, telemetry, telemetry data, diagnostic data, diagnostics, log data, log files,
      analytics data, product usage data, performance data, usage information, technical data,
      device data, activity data, metadata, service data, how you use, use of the services, your use of,
      usage statistics, service usage, interaction data, network data, browsing history, your activity,
      activity, behavioral data, technical information, device information, statistics, usage, traffic,
      cookies, click data, clicks, searches, interactions with`,
    deidentified: `
      deidentified, de identified, de identified data, anonymized, anonymised, anonymous data, anonymous,
      aggregated, aggregate data, aggregated data, aggregate, anonymized data, deidentified data,
      pseudonymized, anonymized information, aggregated statistics, non personal data, non identifiable,
      disassociate~v, dissociate~v, not personally identifiable, stripped of identifiers, stripped of all identifiers, stripped of identifying, stripped of personal, stripped of names, stripped of direct identifiers, without identifiers, free of identifiers, cannot be linked to, de identify, anonymize, anonymise, statistical data`,
    feedback: `
      feedback, suggestion~n, ideas, survey response~n, ratings, bug reports, improvement ideas`,
    biometric: `
      biometric~n, biometric data, biometric information, biometric identifiers, voiceprint~n,
      faceprint~n, face data, facial, facial data, facial recognition, face geometry, voice recording~n, your voice recording~n, face scan~n,
      voice data, voice sample~n, your voice, fingerprint~n, palm, iris, voice input~n`,
    likeness: `
      likeness, your likeness, your name and likeness, persona, your image and voice,
      name and likeness`,
    'public-web': `
      publicly available, publicly accessible, public sources, public data, public information,
      public web, public internet, available on the internet, online sources,
      open internet, crawl~v, crawled data, public domain`,
    'third-party-data': `
      third party data, third party sources, data from third parties, third party content, licensed data,
      licensed from, data partners, data from partners, from third parties, third party information,
      licensed third party data, data from third party partners`,
    unspecified: 'dataset~n, data set~n, training example~n, data source~n, variety of data',
  },

  dataNot: `
    licensed material~n, licensed dataset~n, licensed corpus, licensed corpora,
    profile page~n, your profile page~n, profile setting~n, account page~n,
    data analytics, data analysis, data center~n, data centre~n, data protection, data security, data retention,
    data processing, data controller~n, data processor~n, data transfer~n, data breach~n, data privacy, data practice~n,
    data science, data scientist~n, content moderation, content understanding, content delivery, content policy, content policies,
    message board~n, chat feature~n, code of conduct, file format~n, video game~n, photo editing, document management,
    information security, information technology, information on how, further information, more information,
    additional information on, for information, communication channel~n, review process, feedback form~n`,

  notData: `
    account~n, access, agreement~n, right~n, consent, consents, permission~n, use, uses, usage of, choice~n, free plan~n, paid plan~n, your plan, subscription plan~n,
    option~n, setting~n, preference~n, device~n, computer~n, phone, browser~n, request~n,
    subscription~n, order~n, obligation~n, responsibility, responsibilities, risk, expense~n, behalf,
    application~n, app~n, site~n, website~n, service~n, product~n, business, businesses, password~n, decision~n,
    objection~n, discretion, compliance, breach~n, violation~n, liability, relationship~n, experience~n,
    interest~n, jurisdiction, region, country, countries, state, school~n, organization~n, organisation~n,
    company, companies, employer~n, employee~n, end users, users, user, customers, vendors, provider~n, control,
    ability, opt out, opt in, authorization, approval, license~n, licence~n, acceptance, indemnity, remedy,
    remedies, sole, own risk, term~n, model~n, ai, feed, home page, team~n, household, family, child,
    children, parent~n, guardian~n, legal, privacy, security, local, first use, continued use, prior, written,
    express, explicit, further, purchase~n of, fees, payment of, protection, safety, attention, understanding,
    questions about, question about, concerns, needs, goals, convenience, benefit, instructions, instruction, workspace,
    tenant, environment, instance, api key~n, credentials, login, administrator~n, representative~n, agent~n, lawyer~n,
    intellectual property, trademark~n, proprietary, car~n, vehicle~n, home~n, house, appliance~n`,

  purposeTitles: `
    privacy, privacy policy, privacy notice, data protection, how we use, why we use, how we process,
    why and how we process, purposes, purpose of processing, legal bases, legal basis, legitimate interests,
    how your information is used, how your data is used, use of information, use of your information,
    use of personal information, use of personal data, uses of information, notice at collection`,

  rightsHolders: `
    rights holder~n, the rights holder~n, copyright holder~n, the copyright holder~n, copyright owner~n, the copyright owner~n,
    the owner~n, the author~n, the licensor~n, the publisher~n, its owner~n, its author~n`,

  discretion: `
    see|sees fit, our|its discretion, our|its sole discretion, our|its own discretion, our|its absolute discretion,
    we|it deem|deems, we|it consider|considers, we|it decide|decides, we|it choose|chooses, useful for our|its,
    our|its business, our|its business needs, our|its business interests, our|its commercial interests`,

  dataLabels: `
    categories of data, categories of personal data, categories of personal information, categories of information,
    types of data, types of personal data, types of information, kinds of data, kinds of information, data categories,
    information categories, data we use, data used, data processed, data concerned, data involved, information we use,
    information used, information processed, personal data processed, personal data used, personal information used`,

  instruments: `
    tool~n, technique~n, method~n, methodology, methodologies, technology, technologies, process, processes, procedure~n,
    approach, approaches, practice~n, measure~n, means, mechanism~n, system~n, framework~n, library, libraries, infrastructure,
    server~n, hardware, chip~n, gpu~n, cluster~n, computing, compute, cloud, software, cookie~n, pixel~n, sdk~n,
    contractor~n, expert~n, specialist~n, engineer~n, reviewer~n, annotator~n, labeler~n, labeller~n, people, person, persons,
    team~n, staff, personnel, human~n, researcher~n, partner~n, supplier~n, fund~n, money, revenue, proceeds, part, parts, effort~n,
    reasonable, commercially`,

  notDataColumns: `
    legal basis, legal bases, lawful basis, legal ground~n, legitimate interest~n, retention, retention period~n,
    recipient~n, source~n, storage period~n, safeguards, disclosed to, shared with`,

  choiceColumns: `
    choice~n, your choice~n, control~n, your control~n, consent, permission, opt out, opt in, default, default setting~n,
    setting~n, your option~n, can you limit, can you say no, can you refuse, can you turn, your right~n, on or off`,

  underlying: `
    underlying technology, underlying technologies, underlying model~n, underlying system~n, underlying algorithm~n`,

  purposes: {
    service: `
      provide~v the service~n, provide~v our service~n, provide~v you, provide~v and maintain~v,
      operate~v, deliver~v, provide~v, fulfill~v, perform~v our, maintain~v, support~v, host~v,
      run our service~n, operation~n of, provision of, personalize~v, personalise~v, customize~v,
      offer~v, to make the service work, customer support, providing`,
    improve: `
      improve~v, improvement~n, enhance~v, enhancement~n, optimize~v, optimise~v, refine~v,
      quality assurance, testing, quality, fix bugs, debug, debugging, upgrade~v`,
    develop: `
      develop~v, development, build~v new, create~v new, new product~n, new service~n, new feature~n,
      product development, research and development, innovation, innovate, research`,
    'ai-training': '',
    marketing: `
      marketing, market, advertising, advertise~v, advertisement~n, promote~v, promotion~n, promotional,
      publicity, show you ads, ads`,
    analytics: `
      analytics, analysis, analyses, analyzing, analyze, measurement, statistics, statistical,
      benchmarking, insights, reporting, measure`,
    safety: `
      safety, security, fraud, abuse, trust and safety, protect, detect, prevent, moderation, moderate,
      enforce, enforcement, secure`,
    legal: `
      comply, compliance, legal obligation~n, as required by law, legal, required by law,
      law enforcement, legal claims`,
    any: `
      any purpose, any purposes, any lawful purpose, any business purpose, any and all purposes,
      all purposes, any other purpose, any legal purpose, any reason, for our own purposes,
      our own purposes, any commercial purpose, any commercial or non commercial purpose,
      any legitimate purpose, purposes of any kind, any use, whatever purpose~n, whatever other purpose~n, any purpose whatsoever,
      any legitimate business purpose, any lawful business purpose, other business purposes,
      our business purposes, our legitimate business purposes`,
  },

  qualifiers: {
    perpetual: `
      perpetual, perpetually, permanent, permanently, in perpetuity, unlimited in time,
      for the full term of copyright, everlasting`,
    irrevocable: 'irrevocable, irrevocably, cannot be revoked, not revocable',
    worldwide: `
      worldwide, world wide, global, throughout the world, anywhere in the world,
      throughout the universe, across the world, in all countries`,
    'royalty-free': `
      royalty free, fully paid, fully paid up, free of charge, without compensation,
      without any compensation, without additional compensation, without payment, at no charge,
      at no cost, without further compensation, no charge, without royalty, or compensation to you, compensation to you, without royalties,
      without obligation or compensation, no compensation, without any payment,
      without any credit or compensation, without any further payment, no royalties,
      without remuneration, cost free, free of royalties, without payment of royalties,
      payment or obligation, attribution or compensation, payment to you, without any obligation to you,
      without obligation to you, without consideration, for no consideration, without any right to compensation, gratis, gratuitously`,
    sublicensable: `
      sublicensable, sub licensable, sublicenseable, sub licenseable, right to sublicense, right to sublicense and assign,
      rights to sublicense, sublicense~v, sub license, sub licensing, authorize others, authorise others,
      our licensees, its licensees, sublicensees, licensees, right to grant sublicenses,
      grant sublicenses, sublicensing, through multiple tiers`,
    transferable: `
      transferable, transferrable, assignable, right to assign, right to sublicense and assign, right to transfer, sublicense and assign`,
    exclusive: 'exclusive, exclusively',
    'non-exclusive': 'non exclusive, nonexclusive, not exclusive',
    unlimited: `
      unrestricted, unlimited, in any manner, in any way, in any media, in any medium,
      in any and all media, in all current and future media, in all formats and media, all formats, in any other media, in all media, without restriction, without restrictions,
      without any restriction, without any restrictions, without limitation of,
      now known or later developed, now known or hereafter, any media now known, in any form,
      now known or hereafter devised, now known or hereinafter, now or hereafter known,
      known now or in the future, in any format, without limit, however we choose, however it chooses, freely use, free to use, any media, all media`,
  },

  notQualifiers: `
    non transferable, nontransferable, non transferrable, nontransferrable, non sublicensable,
    non sub licensable, nonsublicensable, non sublicenseable, not sublicensable, not transferable,
    non assignable, non perpetual, revocable, not irrevocable, exclusive of, exclusively for you,
    exclusive jurisdiction, exclusive property, exclusive remedy, exclusively owned, global privacy,
    global data, permanent resident, permanently removed, permanently deleted, permanently delete~v, permanent deletion, permanent establishment`,

  limits: {
    plans: `
      free, paid, paying, enterprise, business, team, teams, pro, professional, premium, plus, basic, starter, standard,
      personal, individual, consumer, education, educational, commercial, nonprofit, government, trial, beta,
      self hosted, on premises, api, family, ultimate, advanced, developer, lite, corporate, school, household,
      institutional, academic, research, legacy, annual, monthly, higher education, subscription, non paying, unpaid`,
    holders: `
      plan~n, tier~n, edition~n, subscription~n, subscriber~n, customer~n, account~n, user~n, workspace~n,
      organization~n, organisation~n, member~n, version~n, client~n, tenant~n, package~n, offering~n`,
    younger: `
      under, under the age of, under age, younger than, below, below the age of, less than, not yet`,
    older: `
      over, over the age of, at least, aged, or older, and older, or over, and over, years or older, years and older,
      years old or older, and up, years of age or older, or above, and above`,
    minors: `
      minor~n, child, children, teen~n, teenager~n, student~n, pupil~n, kids, adult~n, adolescents, young people`,
    regions: {
      eea: 'eea, european economic area',
      eu: 'eu, european union',
      uk: 'uk, united kingdom, great britain',
      us: 'us, usa, united states, united states of america',
      korea: 'korea, south korea',
      others: `
        europe, switzerland, california, texas, colorado, virginia, connecticut, new york, illinois, canada, quebec,
        brazil, mexico, argentina, australia, new zealand, japan, china, hong kong, singapore, india, south africa,
        turkey, israel, germany, france, spain, italy, ireland, netherlands, norway, iceland, liechtenstein, sweden,
        denmark, finland, poland, austria, belgium, portugal, asia, africa, north america, latin america, thailand,
        indonesia, vietnam, philippines, taiwan, nigeria, kenya`,
    },
    nows: `
      at this time, at the moment, at this stage, at present, for the time being, for now, as of today, presently, currently,
      today, as yet, not yet, so far`,
    times: `
      during, while, until, throughout, as long as, so long as, for up to, for at least, within`,
    beyond: `
      thereafter, afterwards, afterward, even after, after termination, after expiry, after expiration,
      following termination, after the term, after you, after your, after its deletion, after deletion, at any time after, after it ends, after the end, after that, forever,
      indefinitely, in perpetuity, perpetually, at any later time`,
    anybody: `
      people, you, your, yours, yourself, i, my, me, user~n, end user~n, other users, customer~n, the customer, member~n,
      the member, subscriber~n, account holder~n, visitor~n, anyone, anybody, any person, individuals, client, clients, the client,
      data subject~n, authorized user~n, bot~n, crawler~n, robots, scrapers, developer~n, licensee, the licensee,
      the recipient, participant~n, reader~n, viewer~n, operator~n of, person, persons`,
    efforts: `
      reasonable efforts, best efforts, commercially reasonable, reasonable steps, reasonable endeavours, endeavor~v,
      endeavour~v, strive~v, aim~v, try not, try to, seek not, seek to, intend~v, do our best, where practicable,
      where feasible, as far as possible, where possible, whenever possible, to the extent possible`,
    burdens: `
      in writing, written request, signed, letter, by post, by mail, registered mail, notarized, notarised, fax,
      identity card, passport, copy of your id, proof of identity, give reasons, giving reasons, state your reasons,
      explain why, fee, decide whether to grant, may reject, at our discretion, on grounds relating to`,
    exceptions: 'but not, but never, outside, outside of, not in, not for, not of, not from',
  },

  states: {
    on: `
      on, enabled, active, activated, turned on, switched on, set to on, checked, ticked, selected, opted in, yes`,
    off: `
      off, disabled, inactive, deactivated, turned off, switched off, set to off, unchecked, unticked, unselected,
      opted out, paused, no`,
  },

  consent: {
    'opt-in': `
      your request, your written request, customer 's written request, customer 's request, you tick, you have ticked,
      you check the box, ask you before, ask you first, ask first, ask each user first, ask users first,
      your consent, your explicit consent, your express consent, your prior consent, explicit consent,
      express consent, prior consent, affirmative consent, prior written consent, written consent,
      prior|express|explicit|written|affirmative|separate|specific|informed|advance|unambiguous|verifiable|parental|documented|signed|active|recorded consent|consents|permission|permissions|authorization|authorisation|approval|assent,
      affirmative|active|positive election|choice|action|act|step, basis of consent, basis of your consent, based on consent, based on your consent,
      user|users|customer|customers|client|member|patient|parental|guardian consent|permission|approval|authorization,
      asking you, your say so, your go ahead, your blessing, your okay, your ok,
      separate consent, informed consent, with consent, without consent, consent of the user,
      your permission, your explicit permission, your express permission, explicit permission,
      expressly authorized, explicitly authorized, specifically authorized, authorized by you, express permission, prior permission, your authorization, your explicit authorization,
      your approval, your written authorization, opt~v in, opting in, opt in, you have consented,
      you consent, they consent, explicitly consented, expressly consented, consent is given, consent is obtained, consent is granted, i consent, i agree, i opt in, you have given, you give us consent, you have agreed,
      you choose to, you decide to, you opt to, you have chosen to, you have turned on, you have switched on,
      you have opted in, you have agreed to, you sign up for, you join, you choose to share, you choose to allow, you choose to participate, you enable, you turn on,
      you turned on, you turn * on, you turn * * on, you switch * on, you switch * * on, you switch on, you agree to share, you have enabled, you allow us, you allow,
      you expressly, you explicitly, you specifically, you instruct us, your instruction~n,
      you have instructed, you ask us, you request, you elect, you volunteer, you authorize,
      you have authorized, you permit, customer directs, customer instructs, customer asks, directs us, instructs us, you give permission, you give us permission, voluntarily share,
      express written consent, you expressly agree, you have expressly agreed, you explicitly agree,
      you have explicitly agreed, you specifically agree, you have expressly consented, you actively, customer's prior, customer's consent, user's consent,
      the consent of, you grant us permission, you direct us, 's consent, 's prior consent,
      's prior written consent, 's permission, expressly authorize, they opt in, affirmatively`,
    'opt-out': `
      opt~v out, opting out, have objected, has objected, not objected, no objection, have not refused, an objection, your objection, switched off, not switched * off, not turned * off, switched * off, turned * off, toggled * off, opt out, opted out, object to, right to object, you object,
      subject to your settings, withdraw this consent, revoke this consent, withdraw that consent, untick, uncheck, deselect, may object, can object, to object, may refuse, can refuse, tell us to stop, you object by, objecting, may say no, can say no, may decline, can decline, turn * off, switch * off, switch * * off, toggle * off, turn off, turn this off, turn it off, turned off, switch off,
      switch it off, switched off, disable, disabled, you disable, told us not, tells us not, do not want us, do not wish us,
      do not want your, you ask us not, you tell us not, you instruct us not, you request that we not, tell us to stop, not want this, not want that, turn * off, turn * * off, would not like us, prefer that we not, prefer we do not, prefer that we do not, rather we did not,
      ask * not, tell * not, request * not, instruct * not, instruct * to refrain, ask us not, ask us to stop, tell us not,
      request that we not, request that we stop, withdraw your consent, withdraw consent, choose whether, choose if, decide if, manage whether, manage if,
      decide whether, in control of whether, control over whether, up to you whether, control whether, choose not, control how, select whether, exclude your, can exclude, may exclude,
      can|may leave * out of, can|may leave * * out of, can|may keep * out of, can|may keep * * out of, us to leave * out of, us to leave * * out of,
      us to keep * out of, us to keep * * out of, us to exclude,
      by adjusting, adjust your, training control~n, training setting~n, opt out preference,
      deactivate, unsubscribe, decline, declined`,
    'by-use': `
      by using, by accessing, by submitting, by uploading, by posting, by providing,
      by creating an account, by continuing, by accepting, by clicking, by agreeing, by sharing,
      by entering, by signing, by registering, by sending, by interacting, by participating,
      by contributing, by installing, by enabling the service, by making, you agree that, you agree to,
      you hereby agree, you agree and, you acknowledge, you consent to, you hereby consent,
      you understand and agree, you understand that, you agree, your continued use,
      your use of the services constitutes, deemed to have, deemed to consent, you accept that,
      customer agrees, customer acknowledges, when you submit, you further agree, you also agree,
      you expressly agree, you hereby authorize, you authorize us, acceptance of these terms,
      you instruct`,
  },
}
