export const id = 492;
export const ids = [492];
export const modules = {

/***/ 3492:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runAction: () => (/* reexport */ runAction)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 14 modules
var core = __webpack_require__(6421);
// EXTERNAL MODULE: ./node_modules/@actions/github/lib/github.js + 22 modules
var lib_github = __webpack_require__(2413);
// EXTERNAL MODULE: ./build/lint/index.js + 33 modules
var lint = __webpack_require__(5614);
// EXTERNAL MODULE: ./build/policy/index.js + 42 modules
var build_policy = __webpack_require__(9809);
// EXTERNAL MODULE: ./build/report/index.js + 29 modules
var build_report = __webpack_require__(4991);
;// CONCATENATED MODULE: ./build/github/failures.js
/** Reads the errors that the client throws. */
/** The HTTP status of a failed call; null for other errors. */
function statusOf(error) {
    const status = error instanceof Error && 'status' in error ? error.status : null;
    return typeof status === 'number' ? status : null;
}
/** One line about a failed call: what was asked for and what the answer was. */
function describeFailure(error) {
    if (!(error instanceof Error))
        return oneLine(String(error));
    const status = statusOf(error);
    const request = 'request' in error ? error.request : null;
    if (status === null || request === null)
        return oneLine(error.message);
    return oneLine(`${request.method} ${request.url} answered ${status}: ${withoutLink(error.message)}`);
}
/** The client ends messages with the address of the documentation: "Not Found - https://docs.github.com/rest/…". */
function withoutLink(message) {
    const at = message.lastIndexOf(' - ');
    return at === -1 ? message : message.slice(0, at);
}
/** What to do about a call that the token may not make; "" for other failures. GitHub hides what it refuses as 404. */
function permissionHint(error) {
    const refused = [401, 403, 404].includes(statusOf(error) ?? 0);
    return refused ? ': give the job "permissions: { contents: read, pull-requests: write }"' : '';
}
/** The text on one line, of at most some 500 characters. */
function oneLine(text) {
    const line = text.split(/\s/).filter(Boolean).join(' ');
    return line.length > 500 ? `${line.slice(0, 500)} …` : line;
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./build/github/retries.js
/** Asks again where GitHub is briefly unable to answer, or asks for patience. */


const ATTEMPTS = 3;
const LONGEST_WAIT_SECONDS = 60;
/** What has the same effect however often it is asked. */
const REPEATABLE = new Set(['GET', 'PATCH', 'PUT']);
/**
 * Wraps a request of the client. A refusal with `retry-after` did nothing and can always be asked again; a server
 * error only where asking twice does no more than asking once, because the server may have acted before it failed.
 * https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api#handle-rate-limit-errors-appropriately
 */
async function withRetries(request, options) {
    for (let attempt = 1;; attempt += 1) {
        try {
            return await request(options);
        }
        catch (error) {
            const wait = secondsToWait(error, options.method, attempt);
            if (wait === null || attempt === ATTEMPTS)
                throw error;
            await (0,external_node_timers_promises_.setTimeout)(wait * 1000);
        }
    }
}
function secondsToWait(error, method, attempt) {
    const status = statusOf(error);
    if (status === 403 || status === 429 || isHurried(error))
        return secondsOfLimit(error, Date.now() / 1000);
    return status !== null && status >= 500 && REPEATABLE.has(method ?? '') ? attempt : null;
}
/**
 * How long a limit asks to wait: what `retry-after` says; else, where nothing remains of the primary limit, until it is reset;
 * else, for a secondary limit, a minute. Null where it is no limit, or one that lasts longer than a job should wait.
 */
function secondsOfLimit(error, now) {
    const headers = headersOf(error);
    const asked = headers['retry-after'];
    const reset = headers['x-ratelimit-remaining'] === '0' ? Number(headers['x-ratelimit-reset']) : Number.NaN;
    const secondary = isHurried(error) || (error instanceof Error && /secondary rate limit/i.test(error.message));
    const wait = asked !== undefined
        ? Number(asked)
        : Number.isFinite(reset)
            ? Math.max(0, Math.ceil(reset - now)) + 1
            : secondary
                ? LONGEST_WAIT_SECONDS
                : Number.NaN;
    return wait >= 0 && wait <= LONGEST_WAIT_SECONDS ? wait : null;
}
/** GitHub answers 422 to what is wrong and to what comes too fast: "was submitted too quickly". */
const isHurried = (error) => statusOf(error) === 422 && error instanceof Error && /submitted too quickly/i.test(error.message);
function headersOf(error) {
    const { response } = error;
    return response?.headers ?? {};
}

;// CONCATENATED MODULE: ./build/github/client.js
/** The few calls of GitHub's REST API that a run makes. https://docs.github.com/en/rest */



/** The client talks to the server that GITHUB_API_URL names, so it also serves GitHub Enterprise Server. */
function connect(token, owner, repo) {
    const octokit = (0,lib_github/* getOctokit */.Q)(token);
    octokit.hook.wrap('request', withRetries);
    return { octokit, owner, repo };
}
/**
 * Compares two commits: their merge base, and the files that differ between it and `head`; null where the API does not
 * list them. It lists at most 300, all on the first page.
 */
async function compare({ octokit, owner, repo }, base, head) {
    const { data } = await octokit.rest.repos.compareCommitsWithBasehead({
        owner,
        repo,
        basehead: `${base}...${head}`,
        per_page: 1,
    });
    return { mergeBase: data.merge_base_commit.sha, files: data.files ?? null };
}
/** The commit that a pull request proposes now, the branch that it is for, and how many files it changes. */
async function readPullRequest({ octokit, owner, repo }, number) {
    const { data } = await octokit.rest.pulls.get({ owner, repo, pull_number: number });
    const { sha: base, ref: baseRef } = data.base;
    return { head: data.head.sha, base, baseRef, changedFiles: data.changed_files };
}
/** The files that a pull request changes, at most 3,000. */
function listPullRequestFiles({ octokit, owner, repo }, number) {
    return octokit.paginate(octokit.rest.pulls.listFiles, { owner, repo, pull_number: number, per_page: 100 });
}
/**
 * Reads a file at a commit, unless it has more than `limit` bytes. A link to a file of the repository is read as that
 * file; other links, folders and submodules are "not-a-file". Throws where the API fails.
 */
async function readContent({ octokit, owner, repo }, path, ref, limit) {
    // Each name is encoded by itself: "#", "%" and spaces are part of it, the slashes between names are not.
    const names = path.split('/').map(encodeURIComponent).join('/');
    try {
        const { data } = (await octokit.request(`GET /repos/{owner}/{repo}/contents/${names}`, {
            owner,
            repo,
            ref,
            // The form that says what a path is, whatever it is, and does not fail above 1 MB.
            headers: { accept: 'application/vnd.github.object+json' },
        }));
        if (data.type !== 'file')
            return { kind: 'not-a-file' };
        if (data.size > limit)
            return { kind: 'too-large', size: data.size };
        if (data.encoding === 'base64')
            return { kind: 'bytes', bytes: Buffer.from(data.content, 'base64') };
        // Above 1 MB the content is left out.
        const blob = await octokit.rest.git.getBlob({ owner, repo, file_sha: data.sha });
        return { kind: 'bytes', bytes: Buffer.from(blob.data.content, 'base64') };
    }
    catch (error) {
        if (statusOf(error) === 404)
            return { kind: 'missing' };
        throw error;
    }
}
/**
 * The files of a commit, path to the SHA of the content; `complete` is false where GitHub lists only part of them (from 100,000
 * entries or 7 MB on). https://docs.github.com/en/rest/git/trees
 */
async function listTree({ octokit, owner, repo }, commit) {
    const { data } = await octokit.rest.git.getTree({ owner, repo, tree_sha: commit, recursive: '1' });
    const files = data.tree.filter(({ type }) => type === 'blob').map(({ path, sha }) => [path, sha]);
    return { files: new Map(files), complete: !data.truncated };
}
/** The paths of all files of a commit; `complete` as for `listTree`. */
async function listPaths(github, commit) {
    const { files, complete } = await listTree(github, commit);
    return { paths: [...files.keys()], complete };
}
/** All review comments of a pull request, of whomever. */
function listReviewComments({ octokit, owner, repo }, number) {
    return octokit.paginate(octokit.rest.pulls.listReviewComments, {
        owner,
        repo,
        pull_number: number,
        per_page: 100,
    });
}
/** Posts a review. GitHub takes all its comments or none of them. */
async function createReview({ octokit, owner, repo }, number, review) {
    await octokit.rest.pulls.createReview({ owner, repo, pull_number: number, ...review });
}
/** Takes back what a review asked for; the message says why. */
async function dismissReview({ octokit, owner, repo }, number, review_id, message) {
    await octokit.rest.pulls.dismissReview({ owner, repo, pull_number: number, review_id, message });
}
/** Posts one review comment, on lines of the diff or on a file as a whole. */
async function createComment({ octokit, owner, repo }, number, comment) {
    await octokit.rest.pulls.createReviewComment({ owner, repo, pull_number: number, ...comment });
}
/** Puts another body in the place of a review comment's. */
async function updateComment({ octokit, owner, repo }, comment_id, body) {
    await octokit.rest.pulls.updateReviewComment({ owner, repo, comment_id, body });
}
/** All reviews of a pull request, the oldest first. */
function listReviews({ octokit, owner, repo }, number) {
    return octokit.paginate(octokit.rest.pulls.listReviews, {
        owner,
        repo,
        pull_number: number,
        per_page: 100,
    });
}
/**
 * Is a person an active member of a team? False where GitHub knows no such membership (404); it says the same where the
 * token may not see the team. https://docs.github.com/en/rest/teams/members
 */
async function readMembership({ octokit }, org, team_slug, username) {
    try {
        const { data } = await octokit.rest.teams.getMembershipForUserInOrg({ org, team_slug, username });
        return data.state === 'active';
    }
    catch (error) {
        if (statusOf(error) === 404)
            return false;
        throw error;
    }
}
/** Sets the status of a commit under a name. https://docs.github.com/en/rest/commits/statuses */
async function createStatus({ octokit, owner, repo }, sha, status) {
    await octokit.rest.repos.createCommitStatus({ owner, repo, sha, ...status });
}

// EXTERNAL MODULE: ./node_modules/diff/libesm/patch/create.js + 2 modules
var create = __webpack_require__(7291);
;// CONCATENATED MODULE: ./build/github/diff.js
/** The patch of a file for which GitHub sends none, as it does where a diff is large. */

/** As in GitHub's patches. */
const CONTEXT = 3;
/** Lines that may have come and gone; beyond it a comment stands on the file. Keeps the work in bounds. */
const MOST_EDITS = 2_000;
/** The hunks from one text to another in the form of GitHub's `patch`; null where too much of it changed. */
function patchOf(before, after) {
    const patch = (0,create/* structuredPatch */.YB)('', '', before, after, undefined, undefined, {
        context: CONTEXT,
        maxEditLength: MOST_EDITS,
    });
    if (patch === undefined)
        return null;
    return patch.hunks
        .map(({ oldStart, oldLines, newStart, newLines, lines }) => `@@ -${oldStart},${oldLines} +${newStart},${newLines} @@\n${lines.join('\n')}`)
        .join('\n');
}

;// CONCATENATED MODULE: ./build/github/outcome.js

/** "2 errors, 1 warning in 1 document"; of all findings that are given. */
function describeFindings(findings) {
    const amounts = ['error', 'warning', 'info']
        .map((severity) => ({
        severity,
        amount: findings.filter((finding) => finding.severity === severity).length,
    }))
        .filter(({ amount }) => amount > 0)
        .map(({ severity, amount }) => count(amount, severity === 'info' ? 'note' : severity));
    const files = new Set(findings.map(({ file }) => file));
    return `${amounts.join(', ') || 'no findings'} in ${count(files.size, 'document')}`;
}
const NAMED = 3;
/** Why the run fails: what counts, and where the first of it stands. */
function failureLine({ findings }) {
    const counted = findings.filter(({ waived, confidence, introduced, severity }) => {
        return !waived && introduced && confidence === 'high' && severity !== 'info';
    });
    const worst = counted.toSorted((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'));
    const named = worst
        .slice(0, NAMED)
        .map((finding) => `${finding.ruleId} at ${finding.file}:${(0,build_report/* lineName */.iE)(finding)}`);
    const more = counted.length > NAMED ? `, and ${counted.length - NAMED} more` : '';
    return `${describeFindings(counted)}: ${named.join(', ')}${more}`;
}
/** GitHub takes 1 MB of outputs of a job and counts two bytes a character; half of that is left to other steps. */
const MAX_OUTPUT = 250_000;
/**
 * The findings in the JSON form of `lint --format json`, without indentation. The last findings are left out where
 * they do not fit; `summary` counts all of them all the same.
 */
function findingsOutput(report) {
    const json = JSON.parse((0,build_report/* formatJson */.IB)(report));
    let room = MAX_OUTPUT;
    const fitting = json.findings.findIndex((finding) => {
        room -= JSON.stringify(finding).length + 1;
        return room < 0;
    });
    return JSON.stringify({
        ...json,
        findings: fitting === -1 ? json.findings : json.findings.slice(0, fitting),
    });
}
function count(amount, noun) {
    return `${amount} ${noun}${amount === 1 ? '' : 's'}`;
}

;// CONCATENATED MODULE: ./build/github/patch.js
/** Reads the `patch` of a changed file, as GitHub's API gives it: the hunks of a unified diff, without file headers. */
/**
 * The hunks of a patch, in order; none where there is no patch (binary files and large diffs have none). What is
 * counted is the lines that are there and not the numbers that a header promises, so that a patch that was cut short
 * yields no line that GitHub does not know.
 */
function parsePatch(patch) {
    const hunks = [];
    let hunk = null;
    const lines = patch === null ? [] : patch.split('\n');
    // A final line feed ends the last line and begins no empty context line.
    if (lines.at(-1) === '')
        lines.pop();
    for (const line of lines) {
        const start = readHeader(line);
        if (start !== null) {
            hunk = emptyHunk(start);
            hunks.push(hunk);
        }
        else if (hunk !== null) {
            addLine(hunk, line);
        }
    }
    return hunks;
}
function emptyHunk({ left, right }) {
    return {
        left: { first: left, last: left - 1 },
        right: { first: right, last: right - 1 },
        removed: new Set(),
        added: new Set(),
    };
}
function addLine(hunk, line) {
    switch (line[0]) {
        case '+':
            hunk.right.last += 1;
            hunk.added.add(hunk.right.last);
            return;
        case '-':
            hunk.left.last += 1;
            hunk.removed.add(hunk.left.last);
            return;
        case '\\': // "\ No newline at end of file" is about the line before it.
            return;
        default: // A context line; an empty one may have lost its leading space.
            hunk.left.last += 1;
            hunk.right.last += 1;
    }
}
const HEADER = /^@@ -(\d{1,9})(?:,\d{1,9})? \+(\d{1,9})(?:,\d{1,9})? @@/;
/** The first lines of a hunk from its header, as in "@@ -1 +1,5 @@"; null for every other line. */
function readHeader(line) {
    const match = HEADER.exec(line);
    if (match === null)
        return null;
    // The side of an added or removed file that does not exist starts at 0 and has no lines.
    return { left: Math.max(1, Number(match[1])), right: Math.max(1, Number(match[2])) };
}

;// CONCATENATED MODULE: ./build/github/placement.js
/**
 * The place for a comment on `finding`: its lines clipped to one hunk of its file, because GitHub takes a comment
 * only where all its lines are in one hunk. A hunk that changes some of the lines comes before one that only shows
 * them. The file as a whole where none of the lines is in the diff; null where the file is not part of the diff.
 */
function placeFinding(finding, file) {
    if (file === undefined)
        return null;
    const side = finding.side === 'head' ? 'RIGHT' : 'LEFT';
    const lines = linesOf(finding);
    let shown = null;
    for (const hunk of file.hunks) {
        const clipped = clip(lines, side === 'RIGHT' ? hunk.right : hunk.left);
        if (clipped === null)
            continue;
        if (holdsAny(side === 'RIGHT' ? hunk.added : hunk.removed, clipped))
            return onLines(file.path, side, clipped);
        shown ??= clipped;
    }
    return shown === null ? { kind: 'file', path: file.path } : onLines(file.path, side, shown);
}
/** Is the place just the lines of the first suggestion of the findings, so that GitHub can put the suggested ones there? */
function isOnLines(place, findings) {
    const suggestion = findings.find((finding) => finding.suggestion !== null)?.suggestion;
    if (place.kind !== 'line' || place.side !== 'RIGHT' || !suggestion)
        return false;
    const { first, last } = linesOf(suggestion);
    return (place.startLine ?? place.line) === first && place.line === last;
}
/** The lines of a finding. Its end is exclusive: an end before the first column belongs to the line above. */
function linesOf({ start, end }) {
    const last = end.column === 1 && end.line > start.line ? end.line - 1 : end.line;
    return { first: start.line, last: Math.max(start.line, last) };
}
function clip(lines, within) {
    const first = Math.max(lines.first, within.first);
    const last = Math.min(lines.last, within.last);
    return first <= last ? { first, last } : null;
}
function holdsAny(changed, { first, last }) {
    for (let line = first; line <= last; line += 1)
        if (changed.has(line))
            return true;
    return false;
}
function onLines(path, side, { first, last }) {
    return { kind: 'line', path, side, line: last, startLine: first < last ? first : null };
}

;// CONCATENATED MODULE: ./build/github/plan.js

/**
 * Plans the review. The worst `maxComments` clauses are commented on, whatever is posted already, so that a second
 * run on the same change posts nothing and does not go on with the rest. `posted` holds the fingerprints of findings
 * that carry a comment.
 */
function planReview(findings, files, posted, maxComments) {
    const plan = { comments: [], beyondLimit: [], withoutPlace: [] };
    let chosen = 0;
    for (const group of byClause(worstFirst(findings))) {
        const [worst] = group;
        const place = worst === undefined ? null : placeFinding(worst, files.get(worst.file));
        if (place === null) {
            plan.withoutPlace.push(...group);
        }
        else if (chosen === maxComments) {
            plan.beyondLimit.push(...group);
        }
        else {
            chosen += 1;
            const fresh = group.filter(({ fingerprint }) => !posted.has(fingerprint));
            if (fresh.length > 0)
                plan.comments.push({ findings: fresh, place });
        }
    }
    return plan;
}
/** Findings of the same clause, or of the same words of a sentence, in one comment. */
function byClause(findings) {
    const groups = new Map();
    for (const finding of findings) {
        const { clause, sentence, file, side, start, end, fingerprint } = finding;
        const key = clause === null && sentence === null
            ? fingerprint
            : JSON.stringify([file, side, start.offset, end.offset]);
        const group = groups.get(key);
        if (group)
            group.push(finding);
        else
            groups.set(key, [finding]);
    }
    return [...groups.values()];
}
const RANK = { error: 0, warning: 1, info: 2 };
/** By severity, then the sure ones, otherwise in their order. */
function worstFirst(findings) {
    const doubt = ({ confidence }) => (confidence === 'high' ? 0 : 1);
    return [...findings].sort((a, b) => RANK[a.severity] - RANK[b.severity] || doubt(a) - doubt(b));
}

;// CONCATENATED MODULE: ./build/github/markers.js
/**
 * The marker by which a run finds its own comments again. It is the last line of a comment and counts nowhere else:
 * text quoted from a document stands above it, and there `<!--` is neutralized besides.
 */
const BEFORE = '<!-- fineprint:v1 finding=';
const SETTLED = ' settled';
const AFTER = ' -->';
/** Findings in one comment; more than a clause can break rules, and what keeps a marker short. */
const MOST = 50;
/** `body` with the marker as its last line. */
function markComment(body, { findings, settled }) {
    const names = findings.slice(0, MOST).join(',');
    return `${body.trimEnd()}\n\n${BEFORE}${names}${settled ? SETTLED : ''}${AFTER}`;
}
/** The marker that the last line of a comment is; null where it is none. */
function readMarker(body) {
    const text = body.trimEnd();
    const line = text.slice(text.lastIndexOf('\n') + 1);
    if (!line.startsWith(BEFORE) || !line.endsWith(AFTER))
        return null;
    const inner = line.slice(BEFORE.length, line.length - AFTER.length);
    const settled = inner.endsWith(SETTLED);
    const findings = (settled ? inner.slice(0, -SETTLED.length) : inner).split(',', MOST + 1);
    const known = findings.length <= MOST && findings.every((each) => /^[0-9a-f]{16}$/.test(each));
    return known ? { findings, settled } : null;
}
const REVIEW = '<!-- fineprint:v1 review -->';
/** `body` with the marker of a review as its last line. */
const markReview = (body) => `${body.trimEnd()}\n\n${REVIEW}`;
/** Does the body of a review end in its marker? */
const isReviewMarked = (body) => body.trimEnd().endsWith(`\n${REVIEW}`);
/** The body without its last line, the marker. */
const withoutMarker = (body) => {
    const text = body.trimEnd();
    return readMarker(text) === null ? text : text.slice(0, text.lastIndexOf('\n') + 1).trimEnd();
};
/**
 * May a comment of this author be ours? Anyone can write a marker by hand, and a marker keeps its finding from being
 * posted: only apps and people who may write to the repository are believed.
 */
function mayBeOurs({ type, association }) {
    return type === 'Bot' || ['OWNER', 'MEMBER', 'COLLABORATOR'].includes(association);
}

;// CONCATENATED MODULE: ./build/github/posted.js
/** The comments of earlier runs on a pull request. */


/**
 * The comments of ours, known by their markers. Replies are none of ours, whoever wrote them. Throws where GitHub does not
 * list the comments.
 */
async function readPosted(github, number) {
    const posted = [];
    for (const comment of await listReviewComments(github, number)) {
        const { id, node_id: nodeId, path, body, user, author_association, in_reply_to_id } = comment;
        const marker = readMarker(body);
        // Contrary to its description the API gives no user where the account is gone.
        const author = { type: user?.type ?? '', association: author_association };
        if (marker === null || in_reply_to_id !== undefined || !mayBeOurs(author))
            continue;
        posted.push({ ...marker, id, nodeId, path, body });
    }
    return posted;
}
/**
 * Compares what is posted with what is found. `open`: fingerprints of the findings that stand; `accepted`: of those that a
 * waiver or the baseline covers; `isJudged`: was the file judged in this run? A comment on a file that could not be judged
 * stays as it is.
 */
function settlementOf(posted, open, accepted, isJudged) {
    const stands = ({ findings }) => findings.some((each) => open.has(each));
    return {
        settled: posted
            .filter((comment) => !comment.settled && !stands(comment) && isJudged(comment.path))
            .map((comment) => ({ comment, accepted: comment.findings.some((each) => accepted.has(each)) })),
        reopened: posted.filter((comment) => comment.settled && stands(comment)),
    };
}

;// CONCATENATED MODULE: ./build/github/request-changes.js
/** Reviews of ours that request changes: one while the run fails, none once it passes. */



/** The ids of the reviews of ours that still request changes. Throws where GitHub does not list them. */
async function readRequests(github, number) {
    const reviews = await listReviews(github, number);
    return reviews
        .filter(({ state, body, user, author_association }) => {
        const author = { type: user?.type ?? '', association: author_association };
        return state === 'CHANGES_REQUESTED' && isReviewMarked(body) && mayBeOurs(author);
    })
        .map(({ id }) => id);
}
/** Requests changes by a review of its own, where no new comment brought one. Returns sentences for the summary. */
async function requestChanges(github, target, body) {
    const review = { commit_id: target.head, body: markReview(body), comments: [] };
    try {
        await createReview(github, target.number, { ...review, event: 'REQUEST_CHANGES' });
        return [];
    }
    catch (error) {
        // As on a pull request that the token's own account opened.
        const own = statusOf(error) === 422 ? ' Nobody can request changes of a pull request of their own.' : '';
        return [`Changes were not requested: ${describeFailure(error)}.${own}`];
    }
}
/** Dismisses what was requested. Returns sentences for the summary. */
async function withdraw(github, number, requests) {
    try {
        for (const id of requests)
            await dismissReview(github, number, id, 'Nothing is left that this asked for.');
        return [];
    }
    catch (error) {
        return [`The request for changes was not dismissed: ${describeFailure(error)}.`];
    }
}

;// CONCATENATED MODULE: ./build/github/review.js
/** Posts the comments of a plan on a pull request. */







/** GitHub refuses a longer comment; the rest is room for the marker. */
const MAX_BODY = 65_536 - 1_000;
/** How often a review is sent where GitHub fails, and the seconds before it is sent again. */
const review_ATTEMPTS = 3;
const PAUSE = 1;
/** The body of a comment on findings, with its marker, within what GitHub takes. */
function commentBody(findings, onLines, render) {
    const fingerprints = findings.map(({ fingerprint }) => fingerprint);
    const body = render(findings, onLines).slice(0, MAX_BODY);
    return markComment(body, { findings: fingerprints, settled: false });
}
/**
 * Posts comments: those on lines in one review, those on files one by one, because a review takes none of them. GitHub
 * takes a review whole or not at all; where it refuses one (422), each comment is tried by itself, and what is refused
 * again becomes a comment on its file. Where GitHub fails (5xx, a broken connection), what it took all the same is looked up
 * before anything is sent again. Where there is no comment nothing is posted. Never throws.
 */
async function postReview(github, target, introduction, planned, render, event = 'COMMENT') {
    const comments = planned.map(({ findings, place }) => ({
        findings,
        place,
        body: commentBody(findings, isOnLines(place, findings), render),
        bodyOnFile: () => commentBody(findings, false, render),
    }));
    const waiting = new Set(comments);
    const refusals = [];
    let problem = null;
    let requested = false;
    try {
        const together = async () => {
            const onLines = [...waiting].filter(({ place }) => place.kind === 'line');
            // Nobody may request changes of their own pull request, but all comments of one run are one review.
            const events = event === 'COMMENT' ? [event] : [event, 'COMMENT'];
            for (const as of events) {
                if (!(await postTogether(github, target, introduction, onLines, as, refusals)))
                    continue;
                for (const comment of onLines)
                    waiting.delete(comment);
                requested = as === 'REQUEST_CHANGES';
                break;
            }
        };
        await insist(github, target, waiting, together);
        for (const comment of [...waiting]) {
            await insist(github, target, waiting, async () => {
                if (waiting.has(comment) && (await postAlone(github, target, comment, refusals)))
                    waiting.delete(comment);
            });
        }
    }
    catch (error) {
        problem = error;
    }
    return {
        refused: [...waiting].flatMap(({ findings }) => findings),
        refusal: refusals.at(-1) ?? null,
        requested,
        problem,
    };
}
/** Runs `post` again where GitHub fails, after taking from `waiting` what is there. */
async function insist(github, { number }, waiting, post) {
    for (let attempt = 1;; attempt += 1) {
        try {
            await post();
            return;
        }
        catch (error) {
            const status = statusOf(error);
            if (attempt === review_ATTEMPTS || (status !== null && status < 500))
                throw error;
            await (0,external_node_timers_promises_.setTimeout)(PAUSE * attempt * 1000);
            const there = new Set((await readPosted(github, number)).flatMap(({ findings }) => findings));
            for (const comment of [...waiting])
                if (comment.findings.every(({ fingerprint }) => there.has(fingerprint)))
                    waiting.delete(comment);
        }
    }
}
/** Posts one review with all the comments. False where GitHub refuses it, or there is nothing to post. */
async function postTogether(github, { number, head }, introduction, comments, event, refusals) {
    const lines = comments.flatMap(({ place, body }) => place.kind === 'line' ? [lineComment(place, body)] : []);
    if (lines.length === 0)
        return false;
    return accepted(() => createReview(github, number, {
        commit_id: head,
        body: event === 'COMMENT' ? introduction : markReview(introduction),
        event,
        comments: lines,
    }), refusals);
}
/** Posts one comment at its place, else on its file. False where GitHub refuses both. */
async function postAlone(github, { number, head }, { place, body, bodyOnFile }, refusals) {
    if (place.kind === 'line') {
        const comment = { commit_id: head, ...lineComment(place, body) };
        if (await accepted(() => createComment(github, number, comment), refusals))
            return true;
    }
    const comment = { commit_id: head, path: place.path, body: bodyOnFile(), subject_type: 'file' };
    return accepted(() => createComment(github, number, comment), refusals);
}
function lineComment({ path, side, line, startLine }, body) {
    const start = startLine === null ? {} : { start_line: startLine, start_side: side };
    return { path, body, side, line, ...start };
}
/** False where GitHub answers that it cannot process what was posted; `refusals` gains why. Every other failure is thrown. */
async function accepted(post, refusals) {
    try {
        await post();
        return true;
    }
    catch (error) {
        if (statusOf(error) !== 422 || isHurried(error))
            throw error;
        refusals.push(describeFailure(error));
        return false;
    }
}

;// CONCATENATED MODULE: ./build/github/threads.js
const THREADS = `query ($owner: String!, $repo: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      reviewThreads(first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes { id isResolved comments(first: 1) { nodes { id fullDatabaseId } } }
      }
    }
  }
}`;
/** GitHub has pull requests of thousands of threads; what stands beyond these is left as it is. */
const MOST_PAGES = 20;
/**
 * The threads of a pull request by the comment that begins each: by its id, which has outgrown the 32 bits of `databaseId`, and
 * by its node id. Throws where GitHub does not list them.
 */
async function listThreads({ octokit, owner, repo }, number) {
    const threads = new Map();
    let after = null;
    for (let page = 0; page < MOST_PAGES; page++) {
        const answer = await octokit.graphql(THREADS, { owner, repo, number, after });
        const list = answer.repository?.pullRequest?.reviewThreads;
        for (const thread of list?.nodes ?? []) {
            const first = thread?.comments.nodes?.[0];
            if (!thread || !first)
                continue;
            const { id, isResolved } = thread;
            for (const name of [first.fullDatabaseId, first.id])
                if (name)
                    threads.set(String(name), { id, isResolved });
        }
        if (!list?.pageInfo.hasNextPage)
            break;
        after = list.pageInfo.endCursor;
    }
    return threads;
}
const RESOLVE = 'mutation ($id: ID!) { resolveReviewThread(input: { threadId: $id }) { thread { isResolved } } }';
const UNRESOLVE = 'mutation ($id: ID!) { unresolveReviewThread(input: { threadId: $id }) { thread { isResolved } } }';
const MINIMIZE = 'mutation ($id: ID!) { minimizeComment(input: { subjectId: $id, classifier: RESOLVED }) { minimizedComment { isMinimized } } }';
const UNMINIMIZE = 'mutation ($id: ID!) { unminimizeComment(input: { subjectId: $id }) { unminimizedComment { isMinimized } } }';
const mutate = (mutation) => async ({ octokit }, id) => {
    await octokit.graphql(mutation, { id });
};
/** Each throws where the token may not, or GitHub fails. */
const resolveThread = mutate(RESOLVE);
const unresolveThread = mutate(UNRESOLVE);
const minimizeComment = mutate(MINIMIZE);
const unminimizeComment = mutate(UNMINIMIZE);

;// CONCATENATED MODULE: ./build/github/settle.js




/**
 * Applies a settlement. A settled comment says so and its thread is resolved; where the token may not resolve it, the comment
 * says that too and is hidden. Nothing is deleted, and no word of anybody else is touched. `render` gives the body of a comment
 * on findings that are back. Never throws.
 */
async function settle(github, { number, head }, { settled, reopened }, render) {
    const done = { settled: 0, reopened: 0, problem: null };
    if (settled.length + reopened.length === 0)
        return done;
    const threads = await attempt(() => listThreads(github, number));
    let mayResolve = threads !== null;
    try {
        for (const { comment, accepted } of settled) {
            const thread = threadOf(comment, threads);
            const resolved = thread?.isResolved === true || (mayResolve && (await resolve(github, thread)));
            // What was refused once is refused again.
            mayResolve &&= resolved;
            const body = (0,build_report/* settledBody */._r)(withoutMarker(comment.body), { commit: head, accepted, resolved });
            await updateComment(github, comment.id, markComment(body, { ...comment, settled: true }));
            if (!resolved)
                await attempt(() => minimizeComment(github, comment.nodeId));
            done.settled += 1;
        }
        for (const comment of reopened) {
            const thread = threadOf(comment, threads);
            await updateComment(github, comment.id, markComment(render(comment), { ...comment, settled: false }));
            if (thread?.isResolved)
                await attempt(() => unresolveThread(github, thread.id));
            else
                await attempt(() => unminimizeComment(github, comment.nodeId));
            done.reopened += 1;
        }
    }
    catch (error) {
        done.problem = error;
    }
    return done;
}
const threadOf = ({ id, nodeId }, threads) => threads?.get(String(id)) ?? threads?.get(nodeId);
async function resolve(github, thread) {
    if (thread === undefined)
        return false;
    return ((await attempt(async () => {
        await resolveThread(github, thread.id);
        return true;
    })) !== null);
}
/** The result, or null where GitHub refuses: what only tidies up is no reason to fail. */
async function attempt(run) {
    try {
        return await run();
    }
    catch {
        return null;
    }
}
/** Do findings stand that a comment is about? Those of one comment are of one clause. */
const findingsOf = (comment, findings) => findings.filter(({ fingerprint }) => comment.findings.includes(fingerprint));

;// CONCATENATED MODULE: ./build/github/comment.js











/**
 * Brings the comments of a pull request in line with a report: new findings are posted, settled ones are said to be, those
 * that are back are opened again, and the rest is left alone. Never throws: without comments, a run is still complete.
 */
async function commentOn(github, target, judged, { maxComments, requests }) {
    const { report, documents, others } = judged;
    const findings = report.findings.filter(({ waived }) => !waived);
    let posted;
    try {
        posted = await readPosted(github, target.number);
        const { head } = await readPullRequest(github, target.number);
        if (head !== target.head)
            return overtaken(findings, posted, head);
    }
    catch (error) {
        const what = 'Nothing was posted, because GitHub did not list the comments that are there';
        // Where there is nothing to say, nobody misses a comment.
        return { elsewhere: findings, notes: findings.length === 0 ? [] : [notPosted(what, error)] };
    }
    const settlement = settlementOf(posted, ...standing(judged));
    const settled = await settle(github, target, settlement, (comment) => (0,build_report/* renderComment */.wQ)(findingsOf(comment, findings), report));
    const files = new Map([...documents, ...others].map(({ path, patch }) => [
        path,
        { path, hunks: parsePatch(patch ?? computedPatch(path, findings, report)) },
    ]));
    const known = new Set(posted.flatMap((comment) => comment.findings));
    const { comments, beyondLimit, withoutPlace } = planReview(findings, files, known, maxComments);
    const asked = requests === 'leave' ? [] : await readRequests(github, target.number).catch(() => []);
    const event = requests === 'request' && asked.length === 0 ? 'REQUEST_CHANGES' : 'COMMENT';
    const { refused, refusal, requested, problem } = await postReview(github, target, introduction(report, comments.flatMap((each) => each.findings)), comments, (group, onLines) => (0,build_report/* renderComment */.wQ)(group, report, onLines), event);
    const request = event === 'REQUEST_CHANGES' && !requested && problem === null;
    const left = new Set([...beyondLimit, ...withoutPlace, ...refused]);
    const notes = [
        ...(settled.problem === null
            ? []
            : [notPosted('Comments of earlier runs could not all be brought up to date', settled.problem)]),
        ...(problem === null ? [] : [notPosted('GitHub did not take the comments', problem)]),
        ...(problem === null && refused.length > 0
            ? [`GitHub refused the comments on ${count(refused.length, 'finding')}: ${refusal}.`]
            : []),
        ...(beyondLimit.length === 0 ? [] : [beyond(beyondLimit.length, maxComments)]),
        ...doneNotes(settled),
        ...(request ? await requestChanges(github, target, introduction(report, findings)) : []),
        ...(requests === 'withdraw' ? await withdraw(github, target.number, asked) : []),
    ];
    return { elsewhere: findings.filter((finding) => left.has(finding)), notes };
}
/** GitHub sends no patch for large diffs: it is computed where a finding has to be placed in it. */
function computedPatch(path, findings, report) {
    const after = report.sources.get(path);
    if (after === undefined || !findings.some(({ file }) => file === path))
        return null;
    return patchOf(report.baseSources.get(path) ?? '', after);
}
/** What stands, what was accepted, and which files this run could judge. */
function standing({ report: { findings }, }) {
    const open = new Set();
    const accepted = new Set();
    const unread = new Set();
    for (const { fingerprint, waived, ruleId, file } of findings) {
        if (waived)
            accepted.add(fingerprint);
        else
            open.add(fingerprint);
        if (ruleId.startsWith('input/'))
            unread.add(file);
    }
    // Where GitHub did not list the whole change (`.`), a finding that is missing may only not have been looked for.
    return [open, accepted, (path) => !unread.has(path) && !unread.has('.')];
}
/** A newer commit has a run of its own: what this one would say of the comments is out of date. */
function overtaken(findings, posted, head) {
    const known = new Set(posted.flatMap((comment) => comment.findings));
    return {
        elsewhere: findings.filter(({ fingerprint }) => !known.has(fingerprint)),
        notes: [
            `The pull request moved on to ${head.slice(0, 7)} during this run, so nothing was posted: the run of that commit says how it stands.`,
        ],
    };
}
/** What the change does for people comes before what the policy says of it. */
function introduction(report, findings) {
    const said = `Fineprint: ${describeFindings(findings)}.`;
    const lines = (0,build_report/* changeLines */.Ow)(report);
    return lines.length === 0 ? said : `${lines.join('\n')}\n\n${said}`;
}
function doneNotes({ settled, reopened }) {
    const parts = [
        ...(settled > 0 ? [`${count(settled, 'comment')} of an earlier run settled`] : []),
        ...(reopened > 0 ? [`${count(reopened, 'comment')} opened again`] : []),
    ];
    return parts.length === 0 ? [] : [`${parts.join(', ')}.`];
}
function beyond(amount, maxComments) {
    return `Without a comment, because max-comments is ${maxComments}: ${count(amount, 'finding')}.`;
}
function notPosted(what, error) {
    const line = `${what}: ${describeFailure(error)}.`;
    // "Resource not accessible by integration": the token lacks the permission. A rate limit is a 403 as well.
    const forbidden = statusOf(error) === 403 && line.includes('not accessible');
    return forbidden
        ? `${line} The token may not write to the pull request: for one from a fork it never may, for others give the job "pull-requests: write".`
        : line;
}

;// CONCATENATED MODULE: ./build/github/inputs.js
/** The inputs of the action, as `with:` gives them. */

/** A mistake in how the action is used: one line that says what, where and how to fix it. */
class InputError extends Error {
    name = 'InputError';
}
/** Reads and checks the inputs. `get` gives the text of an input, "" where it is not set. Throws InputError. */
function readInputs(get) {
    const token = get('token');
    if (token === '') {
        throw new InputError('the input "token" is empty: leave it out, or give it a token that can read this repository');
    }
    const failOn = get('fail-on') || 'error';
    if (!isFailOn(failOn)) {
        throw new InputError(`the input "fail-on" must be error, warning or never, found "${failOn}"`);
    }
    const maxComments = get('max-comments') || '20';
    if (!/^\d{1,4}$/.test(maxComments)) {
        throw new InputError(`the input "max-comments" must be a number from 0 to 9999, found "${maxComments}"`);
    }
    const requestChanges = get('request-changes') || 'false';
    if (requestChanges !== 'true' && requestChanges !== 'false')
        throw new InputError(`the input "request-changes" must be true or false, found "${requestChanges}"`);
    return {
        token,
        policy: readPath(get('policy') || '.fineprint.yml'),
        failOn,
        maxComments: Number(maxComments),
        requestChanges: requestChanges === 'true',
    };
}
function isFailOn(value) {
    return lint/* FAIL_ON */.d$.includes(value);
}
function readPath(path) {
    const names = path.split('/').filter((name) => name !== '' && name !== '.');
    if (path.startsWith('/') || path.includes('\\') || names.includes('..') || names.length === 0) {
        throw new InputError(`the input "policy" must be a path inside the repository, such as ".fineprint.yml", found "${path}"`);
    }
    return names.join('/');
}

;// CONCATENATED MODULE: ./build/github/event.js
/** What a workflow run is about: the event that GitHub hands to an action, reduced to what the run needs. */

/** The events that the action serves. */
const EVENTS = [
    'pull_request',
    'pull_request_target',
    'pull_request_review',
    'merge_group',
    'push',
    'schedule',
    'workflow_dispatch',
];
/**
 * The branch of a merge group, "refs/heads/gh-readonly-queue/main/pr-12-<commit>": its payload names the pull request nowhere
 * else. https://docs.github.com/en/repositories/configuring-branches-and-merges-in-your-repository/configuring-pull-request-merges/managing-a-merge-queue
 */
const QUEUE = 'refs/heads/gh-readonly-queue/';
const QUEUED = /\/pr-(\d{1,15})-[0-9a-f]{40,64}$/;
/** What GitHub writes where there is no commit. */
const NO_COMMIT = /^0+$/;
/**
 * Reads an event of a repository; `sha` is the commit that the workflow runs on. `Idle` where nothing is left to judge, as after
 * the deletion of a branch. Throws InputError for an event that is not served, and where the payload lacks what
 * the event should carry.
 */
function readEvent(name, payload, { owner, repo }, sha) {
    const here = { owner, repo, event: name, baseRef: null, queued: null, fromFork: false };
    switch (name) {
        case 'pull_request':
        case 'pull_request_target':
        case 'pull_request_review': {
            const pull = field(payload, 'pull_request');
            const number = field(pull, 'number');
            if (typeof number !== 'number')
                throw incomplete(name, 'pull_request.number');
            const baseRef = field(field(pull, 'base'), 'ref');
            return {
                ...here,
                baseRef: typeof baseRef === 'string' ? baseRef : null,
                base: commit(field(field(pull, 'base'), 'sha'), name, 'pull_request.base.sha'),
                head: commit(field(field(pull, 'head'), 'sha'), name, 'pull_request.head.sha'),
                number,
                // The repository of a fork that was deleted is null.
                fromFork: !isRepository(field(field(field(pull, 'head'), 'repo'), 'full_name'), `${owner}/${repo}`),
            };
        }
        case 'merge_group': {
            const group = field(payload, 'merge_group');
            return {
                ...here,
                base: commit(field(group, 'base_sha'), name, 'merge_group.base_sha'),
                head: commit(field(group, 'head_sha'), name, 'merge_group.head_sha'),
                number: null,
                queued: queuedIn(field(group, 'head_ref')),
            };
        }
        case 'push': {
            const [before, after, ref] = ['before', 'after', 'ref'].map((key) => field(payload, key));
            if (typeof after === 'string' && NO_COMMIT.test(after))
                return { idle: 'the branch was deleted' };
            if (typeof ref === 'string' && ref.startsWith(QUEUE))
                return { idle: 'the merge queue has an event of its own, merge_group' };
            const isNew = typeof before === 'string' && NO_COMMIT.test(before);
            // What was pushed for a tag can be the tag's own object, and what a forced push drops is in no comparison.
            const isTag = typeof ref === 'string' && ref.startsWith('refs/tags/');
            const whole = isNew || isTag || field(payload, 'forced') === true;
            return {
                ...here,
                base: whole ? null : commit(before, name, 'before'),
                head: commit(field(field(payload, 'head_commit'), 'id') ?? after, name, 'after'),
                number: null,
            };
        }
        case 'schedule':
        case 'workflow_dispatch':
            return { ...here, base: null, head: commit(sha, name, 'GITHUB_SHA'), number: null };
        default:
            throw new InputError(`the event "${name}" is not served: run this action on ${EVENTS.slice(0, -1).join(', ')} or ${EVENTS.at(-1)}`);
    }
}
const isRepository = (name, here) => typeof name === 'string' && name.toLowerCase() === here.toLowerCase();
function queuedIn(ref) {
    const found = typeof ref === 'string' && ref.startsWith(QUEUE) ? QUEUED.exec(ref)?.[1] : undefined;
    return found === undefined ? null : Number(found);
}
function field(value, name) {
    return typeof value === 'object' && value !== null ? value[name] : undefined;
}
/** SHA-1 or SHA-256 in hexadecimal. */
function commit(value, event, place) {
    if (typeof value !== 'string' || !/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(value))
        throw incomplete(event, place);
    return value;
}
function incomplete(event, place) {
    return new InputError(`the payload of the event "${event}" has no usable "${place}": run this action in a GitHub workflow`);
}

;// CONCATENATED MODULE: ./build/github/approvals.js



/** Reviews with these states take the place of what the same person said before; a comment does not. */
const STATES = new Set(['APPROVED', 'CHANGES_REQUESTED', 'DISMISSED']);
/**
 * The approvals that stand: of each person the last word counts, where it approves the very commit that is judged. In a merge
 * queue that is the newest commit of the pull request which the queue tries. A team speaks through its members. What cannot be
 * found out approves nothing, and is in the notes. Never throws.
 */
async function readApprovals(github, { number, queued, head }, approvers) {
    const found = { approvals: [], notes: [] };
    const reviewed = number ?? queued;
    if (approvers.length === 0 || reviewed === null)
        return found;
    let people;
    try {
        const commit = number === null ? (await readPullRequest(github, reviewed)).head : head;
        people = await approving(github, reviewed, commit);
    }
    catch (error) {
        found.notes.push(`Approvals were not counted, because GitHub did not list them: ${describeFailure(error)}.`);
        return found;
    }
    const known = new Map();
    for (const person of people) {
        for (const approver of approvers) {
            const belongs = await Promise.all(approver.who.map((who) => speaksFor(github, person, who, known, found.notes)));
            if (!belongs.includes(true))
                continue;
            found.approvals.push({ by: `@${person}`, accepts: (rule) => (0,build_policy/* mayApprove */.Hs)(approver, rule) });
        }
    }
    return found;
}
/** Logins of the people whose last word approves the commit, in the order in which they spoke. */
async function approving(github, number, head) {
    const last = new Map();
    for (const { user, state, commit_id } of await listReviews(github, number)) {
        if (user?.type !== 'User' || !STATES.has(state))
            continue;
        last.delete(user.login);
        last.set(user.login, state === 'APPROVED' && commit_id === head);
    }
    return [...last].filter(([, approves]) => approves).map(([login]) => login);
}
/** Is the person meant by "@user", or a member of "@organization/team"? */
async function speaksFor(github, person, who, known, notes) {
    const [name = '', team] = who.slice(1).split('/');
    if (team === undefined)
        return name.toLowerCase() === person.toLowerCase();
    const key = `${who} ${person}`;
    const asked = known.get(key) ?? readMembership(github, name, team, person);
    known.set(key, asked);
    try {
        return await asked;
    }
    catch (error) {
        const hint = [401, 403].includes(statusOf(error) ?? 0)
            ? ' Give the action a token that may read the members of the organization.'
            : '';
        const note = `Whether @${person} belongs to ${who} could not be found out, so their approval did not count: ${describeFailure(error)}.${hint}`;
        if (!notes.includes(note))
            notes.push(note);
        return false;
    }
}

// EXTERNAL MODULE: ./build/document/index.js + 227 modules
var build_document = __webpack_require__(1679);
;// CONCATENATED MODULE: ./build/github/contents.js
/** Reads the documents of a change from GitHub, in both versions. */





/** Calls at the same time: quick for a handful of documents, and far below the hundred that GitHub allows. */
const AT_ONCE = 6;
/** `readSource` refuses more than this, so no more is fetched. */
const MAX_BYTES = 2 * 1024 * 1024;
/**
 * Reads both versions of each document. What cannot be read of the head is in `unreadable`. So is a version of the
 * base that GitHub fails to give; one that is there and not legible (another encoding, say) is only noted, and all of
 * the head counts as introduced, because the change that mends it must be able to pass.
 */
async function readVersions(github, documents, commits, policy) {
    const versions = { head: [], base: [], renamed: new Map(), unreadable: [], notes: [] };
    const sources = await mapAtOnce(documents, async ({ base, head }) => ({
        base: base === null ? null : await fetchSource(github, base, commits.base),
        head: head === null ? null : await fetchSource(github, head, commits.head),
    }));
    documents.forEach((document, index) => {
        const { base = null, head = null } = sources[index] ?? {};
        if (head !== null && document.head !== null) {
            const now = 'text' in head ? (0,lint/* readSafely */.FD)(head.text, document.head, (0,build_policy/* policyFor */.KV)(policy, document.head)) : head;
            if ('document' in now)
                versions.head.push(now);
            else
                versions.unreadable.push({ path: document.head, reason: now.reason });
        }
        if (base !== null && document.base !== null) {
            const then = 'text' in base ? (0,lint/* readSafely */.FD)(base.text, document.base, (0,build_policy/* policyFor */.KV)(policy, document.base)) : base;
            if ('document' in then)
                versions.base.push(then);
            else if (!('failed' in then))
                versions.notes.push(illegibleBase(document.base, then.reason));
            else if (then.failed)
                versions.unreadable.push({ path: document.path, reason: then.reason });
            else
                versions.notes.push(illegibleBase(document.base, then.reason));
        }
        if (document.head !== null && document.base !== null && document.head !== document.base) {
            versions.renamed.set(document.head, document.base);
        }
    });
    return versions;
}
function illegibleBase(path, reason) {
    return `The version of ${path} before this change could not be read, so all of its wording counts as new: ${reason}`;
}
async function fetchSource(github, path, commit) {
    const place = `${path} at commit ${commit.slice(0, 7)}`;
    try {
        const content = await readContent(github, path, commit, MAX_BYTES);
        switch (content.kind) {
            case 'missing':
                return failed(`GitHub does not find ${place} (404): run the check again`);
            case 'not-a-file':
                return illegible(`${place} is a folder, a submodule or a link to no file: put a file there`);
            case 'too-large':
                return illegible(`over 2 MiB (${(content.size / 1024 / 1024).toFixed(1)} MiB): split the document`);
            case 'bytes': {
                const source = (0,build_document/* readSource */.o$)(content.bytes);
                return 'text' in source ? source : illegible(source.reason);
            }
        }
    }
    catch (error) {
        return failed(`${place} could not be fetched: ${describeFailure(error)}`);
    }
}
const illegible = (reason) => ({ reason, failed: false });
const failed = (reason) => ({ reason, failed: true });
/** The results in the order of the items, with a bounded number of calls under way. */
async function mapAtOnce(items, run) {
    const results = new Array(items.length);
    const pending = items.entries();
    const work = async () => {
        for (const [index, item] of pending)
            results[index] = await run(item);
    };
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, items.length) }, work));
    return results;
}

;// CONCATENATED MODULE: ./build/github/files.js

/** GitHub lists no more files of a comparison. https://docs.github.com/en/rest/commits/commits#compare-two-commits */
const COMPARE_LIMIT = 300;
/**
 * Lists the files of a change. The files of a pull request are those of its newest commit; where a newer one than the
 * event's has been pushed meanwhile, the comparison is asked instead, so that names and contents belong together. An old run that
 * is made again brings its old event: where the pull request is for another branch by now, that branch's policy judges it.
 */
async function listChangedFiles(github, change) {
    const pull = change.number === null ? null : await readPullRequest(github, change.number);
    const moved = pull !== null && change.baseRef !== null && pull.baseRef !== change.baseRef;
    const comparison = await compare(github, moved ? pull.base : change.base, change.head);
    if (change.number === null || pull?.head !== change.head)
        return fromComparison(github, comparison, change.head);
    const files = await listPullRequestFiles(github, change.number);
    const all = files.length >= pull.changedFiles;
    const missing = all ? [] : [notListed(`${files.length} of ${pull.changedFiles} files`)];
    return { mergeBase: comparison.mergeBase, files, missing };
}
async function fromComparison(github, { mergeBase, files }, head) {
    if (files !== null && files.length < COMPARE_LIMIT)
        return { mergeBase, files, missing: [] };
    const all = await fromTrees(github, mergeBase, head);
    const listed = files ?? [];
    if (all === null)
        return { mergeBase, files: listed, missing: [notListed(`${listed.length} files`)] };
    // What the comparison lists it knows better: a file that was renamed and edited is one file.
    const told = new Set(listed.map(({ filename }) => filename));
    const renamed = new Set(listed.flatMap((file) => (file.status === 'renamed' ? [file.previous_filename] : [])));
    const others = all.filter(({ filename, status }) => !told.has(filename) && !(status === 'removed' && renamed.has(filename)));
    return { mergeBase, files: [...listed, ...others], missing: [] };
}
/**
 * The files that differ between two commits, of any number; one that was renamed and edited is removed and added. Null where
 * GitHub does not list all files of both.
 */
async function fromTrees(github, base, head) {
    const trees = await Promise.all([listTree(github, base), listTree(github, head)]).catch(() => null);
    if (trees === null || !trees.every(({ complete }) => complete))
        return null;
    const [{ files: then }, { files: now }] = trees;
    const gone = new Map([...then].filter(([filename]) => !now.has(filename)).map(([name, sha]) => [sha, name]));
    const changed = [...now].flatMap(([filename, sha]) => {
        if (then.get(filename) === sha)
            return [];
        if (then.has(filename))
            return [{ filename, status: 'modified' }];
        const previous_filename = gone.get(sha);
        gone.delete(sha);
        return [
            previous_filename === undefined
                ? { filename, status: 'added' }
                : { filename, status: 'renamed', previous_filename },
        ];
    });
    const renamed = new Set(changed.map(({ previous_filename }) => previous_filename));
    const removed = [...then.keys()].filter((filename) => !now.has(filename) && !renamed.has(filename));
    return [...removed.map((filename) => ({ filename, status: 'removed' })), ...changed];
}
function notListed(count) {
    const reason = `GitHub lists only part of this change (${count}), so it was not judged whole: split it into smaller ones`;
    return { path: '.', reason };
}
/**
 * Picks the documents of the policy. A file that was no document before a renaming is a new one, so that all of its
 * wording counts as introduced; so is a copy, whose original still stands.
 */
function changedDocuments(files, { isDocument }) {
    return files.flatMap((file) => {
        if (file.status === 'unchanged')
            return [];
        const before = pathBefore(file);
        const base = before !== null && isDocument(before) ? before : null;
        const head = file.status !== 'removed' && isDocument(file.filename) ? file.filename : null;
        if (base === null && head === null)
            return [];
        return [{ path: file.filename, patch: file.patch ?? null, head, base }];
    });
}
function pathBefore({ status, filename, previous_filename }) {
    switch (status) {
        case 'added':
        case 'copied':
            return null;
        case 'renamed':
            return previous_filename ?? null;
        default:
            return filename;
    }
}

;// CONCATENATED MODULE: ./build/github/judged.js

/** A policy that matches no document at all guards nothing, and every run would be green. */
function nothingGuarded(policy, files) {
    const patterns = policy.documents.flatMap((each) => each.files);
    const wanted = patterns.length === 0 ? 'a Markdown file' : patterns.join(', ');
    return new build_policy/* PolicyError */.pn(`no file of the repository is a document, so nothing is guarded: looked for ${wanted} among ${files} files; mend \`documents\``, policy.path);
}

;// CONCATENATED MODULE: ./build/github/policy-files.js
/** The files that rule a run: the policy and its baseline, from one commit. */


/**
 * The policy of a commit, with what `read` gives of those that it extends, or the built-in policy, and the baseline. Throws
 * PolicyError where one cannot be used.
 */
async function fetchRuling(github, path, commit, library, read) {
    const found = await fetchPolicy(github, path, commit, library, read);
    const { policy, shared } = found ?? { policy: (0,build_policy/* defaultPolicy */.G4)(library), shared: [] };
    const baseline = await fetchBaseline(github, (0,build_policy/* baselinePath */.XB)(path), commit, library);
    (0,build_policy/* assertJudges */.T0)(policy);
    const notes = found === null ? [noPolicy(path)] : [];
    return { policy, shared, baseline, matcher: (0,build_policy/* documentMatcher */.ej)(policy), notes };
}
const noPolicy = (path) => `There is no policy ${path} where this change starts from: the built-in policy fineprint:recommended was used.`;
/** Null where there is no such file. Throws PolicyError where it cannot be used. */
async function fetchPolicy(github, path, commit, library, read) {
    const text = await fetchText(github, path, commit, 'name the policy file in the input "policy"');
    if (text === null)
        return null;
    const shared = await (0,build_policy/* gatherShared */.t$)(text, path, path, library, read);
    const sources = [...shared.texts.values()].map(({ source }) => source);
    return { policy: (0,build_policy/* loadPolicy */.tb)(text, path, library, shared), shared: sources };
}
/** The same for the baseline. */
async function fetchBaseline(github, path, commit, { baselineSchema }) {
    const text = await fetchText(github, path, commit, 'put the baseline there, or nothing');
    return text === null ? null : (0,build_policy/* readBaseline */.mF)(text, path, baselineSchema);
}
/** Null where there is no such file. Throws PolicyError where it cannot be used; `remedy` is for what is no file. */
async function fetchText(github, path, commit, remedy) {
    const content = await readContent(github, path, commit, build_policy/* LARGEST_POLICY */.ww);
    switch (content.kind) {
        case 'missing':
            return null;
        case 'not-a-file':
            throw new build_policy/* PolicyError */.pn(`this is no file: ${remedy}`, path);
        case 'too-large':
            throw new build_policy/* PolicyError */.pn('over 1 MiB: shorten it', path);
        case 'bytes':
            return (0,build_policy/* decodePolicy */.VE)(content.bytes, path);
    }
}

// EXTERNAL MODULE: ./build/sharing/index.js + 3 modules
var sharing = __webpack_require__(7207);
;// CONCATENATED MODULE: ./build/github/shared.js
/** Reads the policies that a policy extends: files of the same commit, and files of other repositories. */




/** The reader of a run: what it asked of other repositories it does not ask again. */
function createSharedReader(github) {
    const ask = (0,sharing/* once */.Oo)(askBy(github));
    return (commit, trusted) => async (source) => {
        switch (source.kind) {
            case 'file':
                return readLocal(github, source, commit);
            case 'npm':
                return {
                    reason: 'the action installs nothing and has no checkout: share the policy from a repository, with `github:` instead',
                };
            case 'github':
                if (trusted !== null && !trusted.some((known) => isSameRepository(known, source)))
                    return {
                        reason: 'the policy in force does not name this repository, and a change from a fork cannot make it be read: propose it from a branch of this repository',
                        inconclusive: true,
                    };
                return (0,sharing/* readGitHubSource */.Xk)(source, ask, remedyFor(github));
        }
    };
}
const remedyFor = ({ owner, repo }) => `the job's own token reads ${owner}/${repo} and what is public: give one that may read it in the input "token"`;
function isSameRepository(one, other) {
    const name = (source) => source.kind === 'github' ? `${source.owner}/${source.repo}`.toLowerCase() : null;
    return name(one) === name(other);
}
async function readLocal(github, { path }, commit) {
    const at = `at commit ${commit.slice(0, 7)}`;
    try {
        const content = await readContent(github, path, commit, build_policy/* LARGEST_POLICY */.ww);
        switch (content.kind) {
            case 'missing':
                return { reason: `there is no ${path} ${at}: mend the path, or put the file there` };
            case 'not-a-file':
                return { reason: `${path} ${at} is a folder, or a link to no file of the repository: name a file` };
            case 'too-large':
                return { reason: 'it is over 1 MiB: shorten it' };
            case 'bytes':
                return { bytes: content.bytes, path };
        }
    }
    catch (error) {
        return { reason: `${describeFailure(error)}: run the check again`, inconclusive: true };
    }
}
/** The client's answers, failures too. */
function askBy({ octokit }) {
    return async (path, accept) => {
        try {
            const { status, data } = await octokit.request(`GET ${path}`, accept ? { headers: { accept } } : {});
            return { status, body: data };
        }
        catch (error) {
            const status = statusOf(error);
            if (status === null)
                return { failure: describeFailure(error) };
            return { status, body: error.response?.data ?? null };
        }
    };
}

;// CONCATENATED MODULE: ./build/github/audit.js
/** The whole repository at one commit: every document, old findings as well. */








/**
 * Judges all documents of a commit by the policy and the baseline of that commit. Throws PolicyError for a policy that cannot be
 * used, or that names no file of the repository, and the client's errors where GitHub does not list the files.
 */
async function audit(github, commit, policyPath, { library, today }) {
    const read = createSharedReader(github)(commit, null);
    const { policy, baseline, matcher, notes } = await fetchRuling(github, policyPath, commit, library, read);
    const { paths, complete } = await listPaths(github, commit);
    const documents = paths
        .filter(matcher.isDocument)
        .map((path) => ({ path, patch: null, head: path, base: null }));
    if (documents.length === 0 && complete)
        throw nothingGuarded(policy, paths.length);
    const judged = documents.map(({ path }) => path);
    (0,build_policy/* assertJudges */.T0)(policy, judged);
    const versions = await readVersions(github, documents, { base: commit, head: commit }, policy);
    const report = (0,lint/* lint */.u8)({
        policy,
        head: versions.head,
        base: null,
        baseline,
        unreadable: [...(complete ? [] : [notListed(`${paths.length} files`)]), ...versions.unreadable],
        scope: 'all',
        today,
        documentKind: matcher.kindOf,
    });
    return {
        report,
        documents,
        others: [],
        fileCount: paths.length,
        notes: [...notes, ...(complete ? (0,build_policy/* idleOverrides */.wt)(policy, judged) : []), ...versions.notes],
    };
}

;// CONCATENATED MODULE: ./build/github/policy-change.js

const touches = (path, files) => files.some((file) => file.filename === path || file.previous_filename === path);
/** How much of a long list is told; the change itself shows the rest. */
const TOLD = 12;
const NOT_IN_FORCE = 'This change was judged by the one before it; it is in force once it is merged.';
function sentence(what, list) {
    const told = list.slice(0, TOLD).join('; ');
    const more = list.length > TOLD ? `; and ${list.length - TOLD} more` : '';
    return `${what}: ${told}${more}. ${NOT_IN_FORCE}`;
}
/**
 * What the change does to the policy, of which `load` gives the version in the head; null where there is none. Nothing where it
 * does not touch it, or only demands more. A policy of the repository is compared whatever the change touches, since it, and what
 * it extends, can be a link to another file.
 */
async function judgePolicyChange(own, files, before, load) {
    const parts = before.shared.flatMap((source) => (source.kind === 'file' ? [source.path] : []));
    const touched = [own, ...parts].find((part) => touches(part, files));
    if (touched === undefined && before.policy.path !== own)
        return [];
    const path = touched ?? own;
    try {
        const after = await load();
        if (after === null) {
            const reason = `The policy would be removed: fineprint:recommended would apply in its place. ${NOT_IN_FORCE}`;
            return [{ rule: 'policy/loosened', path, reason }];
        }
        const list = (0,build_policy/* loosenings */.a)(before.policy, after);
        return list.length === 0
            ? []
            : [{ rule: 'policy/loosened', path, reason: sentence('This would loosen the policy', list) }];
    }
    catch (error) {
        return [unusable(path, error)];
    }
}
/** What the change does to the baseline. */
async function judgeBaselineChange(path, files, before, read, { baselineSchema }) {
    // The one that is there can be a link to another file.
    if (before === null && !touches(path, files))
        return [];
    try {
        const text = await read(path);
        if (text === null)
            return [];
        const list = (0,build_policy/* baselineLoosenings */.Rn)(before, (0,build_policy/* readBaseline */.mF)(text, path, baselineSchema));
        return list.length === 0
            ? []
            : [{ rule: 'policy/loosened', path, reason: sentence('This would accept what is held today', list) }];
    }
    catch (error) {
        return [unusable(path, error)];
    }
}
/** Once it is merged, no pull request could be judged. Errors of the network are thrown on. */
function unusable(path, error) {
    if (!(error instanceof build_policy/* PolicyError */.pn) || error instanceof build_policy/* UnreadError */.o1)
        throw error;
    return {
        rule: 'policy/unusable',
        path,
        line: (error.path === path ? error.line : null) ?? 1,
        reason: `Once this is merged, no change could be judged: ${error.message}`,
    };
}

;// CONCATENATED MODULE: ./build/github/judge.js
/** From a proposed change to a report: finds the policy and the documents, reads both versions, lints. */











/**
 * Judges a change; the whole repository where there is nothing that it changes from. The policy comes from the merge base, so
 * that a change cannot loosen the rule that judges it; its patterns start at the root of the repository, wherever the policy
 * stands. Throws PolicyError for a policy that cannot be used, and the client's errors where GitHub does not say what changed.
 */
async function judge(github, change, policyPath, surroundings) {
    const { base } = change;
    if (base === null)
        return audit(github, change.head, policyPath, surroundings);
    return judgeChange(github, { ...change, base }, policyPath, surroundings);
}
async function judgeChange(github, change, policyPath, { library, today }) {
    const { mergeBase, files, missing } = await listChangedFiles(github, change);
    const readShared = createSharedReader(github);
    const ruling = await fetchRuling(github, policyPath, mergeBase, library, readShared(mergeBase, null));
    const { policy, baseline, matcher } = ruling;
    const documents = changedDocuments(files, matcher);
    (0,build_policy/* assertJudges */.T0)(policy, documents.flatMap(({ head }) => head ?? []));
    const idle = documents.length === 0 ? await assertDocuments(github, change.head, policy) : [];
    const versions = await readVersions(github, documents, { base: mergeBase, head: change.head }, policy);
    const readHead = (path) => fetchText(github, path, change.head, 'put a file there, or nothing');
    const loadHead = async () => {
        const read = readShared(change.head, change.fromFork ? ruling.shared : null);
        return (await fetchPolicy(github, policyPath, change.head, library, read))?.policy ?? null;
    };
    const accepted = (0,build_policy/* baselinePath */.XB)(policyPath);
    const statements = [
        ...(await judgePolicyChange(policyPath, files, ruling, loadHead)),
        ...(await judgeBaselineChange(accepted, files, baseline, readHead, library)),
    ];
    const approved = await readApprovals(github, change, policy.approvers);
    const report = (0,lint/* lint */.u8)({
        policy,
        statements,
        approvals: approved.approvals,
        head: versions.head,
        base: versions.base,
        renamed: versions.renamed,
        baseline,
        unreadable: [...missing, ...versions.unreadable],
        scope: 'introduced',
        today,
        documentKind: matcher.kindOf,
    });
    const own = files.filter(({ filename }) => statements.some(({ path }) => path === filename));
    const notes = [
        ...ruling.notes,
        ...idle,
        ...documents.flatMap(departureNotes),
        ...versions.notes,
        ...approved.notes,
    ];
    return {
        report,
        documents,
        others: own.map(({ filename, patch }) => ({ path: filename, patch: patch ?? null })),
        fileCount: files.length,
        notes,
    };
}
/**
 * A change that touches no document is none of ours, but a policy that matches no document at all guards nothing, and every
 * pull request would be green. Throws PolicyError then. Returns a note where GitHub lists too little to tell.
 */
async function assertDocuments(github, commit, policy) {
    const { isDocument } = (0,build_policy/* documentMatcher */.ej)(policy);
    const { paths, complete } = await listPaths(github, commit);
    if (paths.some(isDocument))
        return [];
    if (!complete)
        return [
            `GitHub lists only ${paths.length} files of this repository, and none of them is a document of the policy.`,
        ];
    throw nothingGuarded(policy, paths.length);
}
/** A document that leaves the policy's sight is worth a word, even where no rule minds. */
function departureNotes({ path, head, base }) {
    if (head !== null || base === null)
        return [];
    const fate = path === base ? 'was removed' : `was renamed to ${path}, which is no document of the policy`;
    return [`The document ${base} ${fate}: there is nothing of it to judge.`];
}

;// CONCATENATED MODULE: ./build/github/status.js




/** GitHub takes 140 characters. */
const LONGEST = 140;
/** Where the run can be read. Null outside of GitHub's runners. */
function runAddress({ GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_RUN_ID, }) {
    return GITHUB_SERVER_URL && GITHUB_REPOSITORY && GITHUB_RUN_ID
        ? `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/actions/runs/${GITHUB_RUN_ID}`
        : null;
}
/**
 * Sets the status, under a name that no check has: where a check and a status share one, GitHub requires both.
 * https://docs.github.com/en/pull-requests/collaborating-with-pull-requests/collaborating-on-repositories-with-code-quality-features/troubleshooting-required-status-checks
 * Returns sentences for the summary where it could not. Never throws. */
async function setStatus(github, { head, event }, report, failOn) {
    const open = report.findings.filter(({ waived, confidence }) => !waived && confidence === 'high');
    const address = runAddress(process.env);
    try {
        await createStatus(github, head, {
            state: (0,lint/* verdict */.WJ)(report, failOn) === 'pass' ? 'success' : 'failure',
            context: `Fineprint (${event})`,
            description: describeFindings(open).slice(0, LONGEST),
            ...(address === null ? {} : { target_url: address }),
        });
        return [];
    }
    catch (error) {
        const hint = [403, 404].includes(statusOf(error) ?? 0)
            ? ' To have one, give the job "statuses: write".'
            : '';
        return [`No commit status was set: ${describeFailure(error)}.${hint}`];
    }
}

;// CONCATENATED MODULE: ./build/github/run.js
/** One run of the action: reads the event, judges the change, tells everyone, decides. */














/**
 * Runs the action once; inputs, event and files are those of the workflow's environment. Returns the exit code: 0 where
 * the change may be merged, 1 where its findings forbid it, 2 where it could not be judged. Never throws.
 */
async function runAction(io) {
    try {
        const inputs = readInputs(core/* getInput */.V4);
        const change = readEvent(lib_github/* context */._.eventName, lib_github/* context */._.payload, lib_github/* context */._.repo, lib_github/* context */._.sha);
        if ('idle' in change)
            return await nothing(change);
        const github = connect(inputs.token, change.owner, change.repo);
        const judged = await judge(github, change, inputs.policy, io);
        const { number, head } = change;
        const passes = (0,lint/* verdict */.WJ)(judged.report, inputs.failOn) === 'pass';
        const commented = number === null
            ? {
                elsewhere: judged.report.findings.filter(({ waived }) => !waived),
                // A merge queue waits for the job itself.
                notes: change.event === 'merge_group'
                    ? []
                    : await setStatus(github, change, judged.report, inputs.failOn),
            }
            : await commentOn(github, { number, head }, judged, {
                maxComments: inputs.maxComments,
                requests: !inputs.requestChanges ? 'leave' : passes ? 'withdraw' : 'request',
            });
        await tell(change, judged, commented);
        if (passes)
            return 0;
        core/* setFailed */.C1(oneLine(failureLine(judged.report)));
        return 1;
    }
    catch (error) {
        core/* setFailed */.C1(explain(error));
        // The runner keeps debug lines from view; a log that nobody asked to be so thorough has no stack trace at all.
        if (core/* isDebug */._o() && error instanceof Error)
            core/* debug */.Yz(error.stack ?? error.message);
        return 2;
    }
}
async function tell(change, judged, { elsewhere, notes }) {
    const { report, documents } = judged;
    process.stdout.write((0,build_report/* formatGithub */.vX)(report));
    core/* setOutput */.uH('errors', report.summary.errors);
    core/* setOutput */.uH('warnings', report.summary.warnings);
    core/* setOutput */.uH('findings', findingsOutput(report));
    const all = [...judged.notes, ...notes];
    const nothing = documents.length === 0 && report.findings.length === 0;
    await summarize(nothing ? quietSummary(change, judged, all) : (0,build_report/* renderSummary */.Br)(report, { notes: all, elsewhere }));
}
/** Nobody can be harmed by what is no more, or is judged elsewhere. */
async function nothing({ idle }) {
    await summarize(`Nothing was judged: ${idle}.\n`);
    return 0;
}
const WHERE = { merge_group: 'merge group', push: 'push' };
function quietSummary({ event }, { fileCount }, notes) {
    const where = WHERE[event] ?? 'pull request';
    const line = `No document of the policy changed (${count(fileCount, 'file')} in the ${where}).`;
    return `${[line, ...notes.map(build_report/* quoteText */.ol)].join('\n\n')}\n`;
}
/** The variable is missing outside of GitHub's runners, where the summary is then left out. */
async function summarize(markdown) {
    const path = process.env.GITHUB_STEP_SUMMARY;
    if (path !== undefined && path !== '')
        await (0,promises_.appendFile)(path, markdown);
}
function explain(error) {
    if (error instanceof build_policy/* PolicyError */.pn || error instanceof InputError)
        return oneLine(error.message);
    return `Fineprint could not judge this change: ${describeFailure(error)}${permissionHint(error)}`;
}

;// CONCATENATED MODULE: ./build/github/index.js
/** The door of the GitHub action. */



/***/ })

};
