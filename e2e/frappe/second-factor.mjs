// The real frappe-js-sdk logging in with a code: node second-factor.mjs <address> <user> <password> <code>
import assert from 'node:assert/strict'
import { FrappeApp } from 'frappe-js-sdk'

const [address, username, password, otp] = process.argv.slice(2)
const cookies = new Map()
const app = new FrappeApp(address)
app.axios.interceptors.response.use(response => {
  for (const cookie of response.headers['set-cookie'] ?? []) {
    const [name, value] = cookie.split(';')[0].split('=')
    cookies.set(name, value)
  }
  return response
})
app.axios.interceptors.request.use(request => {
  request.headers.Cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  return request
})

/** The error that the sdk raises. */
async function failure (work) {
  try {
    await work()
  } catch (error) {
    return error
  }
  throw new Error('nothing was refused')
}

const asked = await app.auth().loginWithUsernamePassword({ username, password })
assert.equal(asked.verification.method, 'OTP App')
assert.equal(asked.verification.setup, true)
assert.ok(asked.tmp_id.length >= 40)
assert.equal(cookies.size, 0)

const wrong = await failure(() => app.auth().loginWithUsernamePassword({ otp: '000000', tmp_id: asked.tmp_id }))
assert.equal(wrong.httpStatus, 401)
assert.equal(wrong.exc_type, 'AuthenticationError')

const answer = await app.auth().loginWithUsernamePassword({ otp, tmp_id: asked.tmp_id })
assert.equal(answer.message, 'Logged In')
assert.equal(await app.auth().getLoggedInUser(), username)
assert.equal((await failure(() => app.auth().loginWithUsernamePassword({ otp, tmp_id: asked.tmp_id }))).httpStatus, 401)
await app.auth().logout()
console.log('ok a code opens the session, once')
