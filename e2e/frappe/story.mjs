// The real frappe-js-sdk against a running Socle: node story.mjs <address> <key:secret> <user> <password> <access token>
import assert from 'node:assert/strict'
import { FrappeApp } from 'frappe-js-sdk'

const [address, key, user, password, bearer] = process.argv.slice(2)
const app = new FrappeApp(address, { useToken: true, token: () => key, type: 'token' })
const db = app.db()
const call = app.call()
const day = new Date().getTime().toString(36)

/** Runs a step, names it, and tells what the server said when it fails. */
async function step (name, work) {
  try {
    const result = await work()
    console.log(`ok ${name}`)
    return result
  } catch (error) {
    console.log(`failed ${name}`)
    console.log(error.exception || error._server_messages || error.stack || error)
    process.exit(1)
  }
}

/** The error that the sdk raises. */
async function failure (work) {
  try {
    await work()
  } catch (error) {
    return error
  }
  throw new Error('nothing was refused')
}

const company = await step('a company with its chart', () => db.createDoc('Company', {
  company_name: `Fournil ${day}`,
  abbr: day.slice(-5).toUpperCase(),
  country: 'France',
  default_currency: 'EUR',
  chart_of_accounts: 'PCG'
}))

await step('its accounts are counted', async () => {
  assert.ok(await db.getCount('Account', [['company', '=', company.name]]) > 800)
})

const customer = await step('a customer', () => db.createDoc('Customer', { customer_name: `Café ${day}` }))

const templates = await step('its item taxes', () => db.getDocList('Item Tax Template', {
  fields: ['name', 'title'],
  filters: [['company', '=', company.name]],
  orderBy: { field: 'name', order: 'asc' },
  limit: 100
}))

function template (start) {
  return templates.find(each => each.name.startsWith(start)).name
}

async function item (code, price, tax) {
  return db.createDoc('Item', {
    item_code: `${code} ${day}`,
    standard_rate: price,
    taxes: tax ? [{ item_tax_template: template(tax) }] : []
  })
}

const bread = await step('an item at 5.5 %', () => item('Pain', 1.2, 'TVA 5,5'))
const cider = await step('an item at 20 %', () => item('Cidre', 5.4, null))

const draft = await step('an invoice with two rates of VAT', () => db.createDoc('Sales Invoice', {
  company: company.name,
  customer: customer.name,
  items: [
    { item_code: bread.name, qty: 100, rate: 1.2 },
    { item_code: cider.name, qty: 10, rate: 5.4 }
  ]
}))

await step('its totals', () => {
  assert.equal(draft.net_total, 174)
  assert.equal(draft.grand_total, 191.4)
  assert.equal(draft.docstatus, 0)
  assert.equal(draft.items[1].parentfield, 'items')
})

const issued = await step('it is submitted', () => db.submit(draft))

await step('its status is read by its number and by its provisional name', async () => {
  const read = await db.getDoc('Sales Invoice', issued.name)
  assert.equal(read.status, 'Unpaid')
  assert.equal(read.docstatus, 1)
  assert.match(read.name, /^FA/)
  assert.equal((await db.getDoc('Sales Invoice', draft.name)).name, read.name)
  assert.deepEqual(
    await db.getValue('Sales Invoice', ['status', 'grand_total'], [['name', '=', issued.name]]),
    { message: { status: 'Unpaid', grand_total: 191.4 } })
})

await step('its ledger entries balance', async () => {
  const [sums] = await db.getDocList('GL Entry', {
    fields: ['sum(debit) as debit', 'sum(credit) as credit'],
    filters: [['voucher_no', '=', issued.name]]
  })
  assert.equal(sums.debit, 191.4)
  assert.equal(sums.credit, 191.4)
})

await step('a credit note is proposed by call', async () => {
  const { message } = await call.post(
    'erpnext.accounts.doctype.sales_invoice.sales_invoice.make_sales_return', { source_name: issued.name })
  assert.equal(message.is_return, 1)
})

await step('a list is filtered, sorted and limited', async () => {
  const rows = await db.getDocList('Item', {
    fields: ['name', 'standard_rate'],
    filters: [['name', 'like', `%${day}`]],
    orFilters: [['standard_rate', '>', 5], ['standard_rate', '<', 2]],
    orderBy: { field: 'standard_rate', order: 'desc' },
    limit: 1
  })
  assert.deepEqual(rows, [{ name: cider.name, standard_rate: 5.4 }])
  const last = await db.getLastDoc('Item', { filters: [['name', 'like', `%${day}`]], orderBy: { field: 'standard_rate', order: 'asc' } })
  assert.equal(last.item_code, bread.name)
})

await step('a document is changed, renamed and deleted', async () => {
  const made = await db.createDoc('Item', { item_code: `À l’essai & co #1 ${day}` })
  assert.equal((await db.updateDoc('Item', made.name, { ...made, description: 'doré' })).description, 'doré')
  assert.equal((await db.setValue('Item', made.name, 'description', 'brun')).message.description, 'brun')
  await db.renameDoc('Item', made.name, `Essai ${day}`)
  await db.deleteDoc('Item', `Essai ${day}`)
  assert.equal((await failure(() => db.getDoc('Item', `Essai ${day}`))).httpStatus, 404)
})

await step('a file is uploaded and fetched with the key', async () => {
  const { data } = await app.file().uploadFile(
    new File(['une miche'], 'miche dorée.txt', { type: 'text/plain' }),
    { isPrivate: true, doctype: 'Customer', docname: customer.name })
  assert.equal(data.message.is_private, 1)
  const fetched = await fetch(address + data.message.file_url, { headers: { Authorization: `token ${key}` } })
  assert.equal(await fetched.text(), 'une miche')
  assert.equal((await fetch(address + data.message.file_url)).status, 401)
})

await step('the invoice is printed', async () => {
  const url = `${address}/api/method/frappe.utils.print_format.download_pdf?doctype=Sales%20Invoice&name=${issued.name}`
  const pdf = await fetch(url, { headers: { Authorization: `token ${key}` } })
  assert.equal(pdf.headers.get('content-type'), 'application/pdf')
  assert.equal(Buffer.from(await pdf.arrayBuffer()).subarray(0, 5).toString(), '%PDF-')
})

await step('errors say what to do', async () => {
  const missing = await failure(() => db.createDoc('Item', { description: 'sans code' }))
  assert.equal(missing.httpStatus, 417)
  assert.equal(missing.exc_type, 'MandatoryError')
  assert.match(JSON.parse(JSON.parse(missing._server_messages)[0]).message, /Code article/)
  assert.equal((await failure(() => db.createDoc('Item', { item_code: bread.name }))).httpStatus, 409)
  const stranger = new FrappeApp(address, { useToken: true, token: () => 'wrong:key', type: 'token' })
  assert.equal((await failure(() => stranger.db().getDocList('Item'))).httpStatus, 401)
})

await step('someone logs in with a password, works, and logs out', async () => {
  const cookies = new Map()
  const person = new FrappeApp(address)
  person.axios.interceptors.response.use(response => {
    for (const cookie of response.headers['set-cookie'] ?? []) {
      const [name, value] = cookie.split(';')[0].split('=')
      cookies.set(name, value)
    }
    return response
  })
  person.axios.interceptors.request.use(request => {
    request.headers.Cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    return request
  })
  const answer = await person.auth().loginWithUsernamePassword({ username: user, password })
  assert.equal(answer.message, 'Logged In')
  assert.equal(await person.auth().getLoggedInUser(), user)
  assert.equal((await person.call().get('ping')).message, 'pong')
  assert.equal((await person.db().getDoc('Sales Invoice', issued.name)).status, 'Unpaid')
  await person.auth().logout()
  assert.equal((await failure(() => person.auth().getLoggedInUser())).httpStatus, 401)
  const wrong = await failure(() => person.auth().loginWithUsernamePassword({ username: user, password: 'wrong' }))
  assert.equal(wrong.httpStatus, 401)
})

await step('an application works for someone who allowed it', async () => {
  const allowed = new FrappeApp(address, { useToken: true, token: () => bearer, type: 'Bearer' })
  assert.equal(await allowed.auth().getLoggedInUser(), user)
  assert.equal((await allowed.db().getDoc('Sales Invoice', issued.name)).status, 'Unpaid')
  const profile = await allowed.call().get('frappe.integrations.oauth2.openid_profile')
  assert.equal(profile.sub, user)
  const stale = new FrappeApp(address, { useToken: true, token: () => `${bearer}x`, type: 'Bearer' })
  assert.equal((await failure(() => stale.db().getDocList('Item'))).httpStatus, 401)
})

await step('the invoice is cancelled', async () => {
  assert.equal((await db.cancel('Sales Invoice', issued.name)).message.docstatus, 2)
})
